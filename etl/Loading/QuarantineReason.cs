using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Loading;

/// <summary>The reason codes of <c>ops_quarantine</c>: those of the parser, and those of the loader.</summary>
public static class QuarantineReason
{
    /// <summary>Neither the document nor its link says which year it reports on.</summary>
    public const string YearUnknown = "year_unknown";

    /// <summary>Neither the document nor its source says whose report it is.</summary>
    public const string AgencyUnknown = "agency_unknown";

    /// <summary>The printed name could be that of several agencies.</summary>
    public const string AgencyAmbiguous = "agency_ambiguous";

    /// <summary>The bytes could not be read from where they lie.</summary>
    public const string SourceUnreadable = "source_unreadable";

    /// <summary>The parser failed in a way it should not; the fault is ours.</summary>
    public const string ParserFailed = "parser_failed";

    /// <summary>The code of a parser's refusal.</summary>
    public static string Of(RefusalReason reason) => reason switch
    {
        RefusalReason.NotAReport => "not_a_report",
        RefusalReason.WebsiteReport => "website_report",
        RefusalReason.RuleOfLawReport => "rule_of_law_report",
        RefusalReason.Pre2019Outline => "pre_2019_outline",
        RefusalReason.SeveralReports => "several_reports",
        RefusalReason.PicturesOnly => "pictures_only",
        RefusalReason.NoContent => "no_content",
        RefusalReason.UnsupportedFormat => "unsupported_format",
        RefusalReason.DamagedFile => "damaged_file",
        RefusalReason.LimitExceeded => "limit_exceeded",
        RefusalReason.ToolMissing => "tool_missing",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "not a reason of refusal"),
    };
}
