namespace Warehouse.Reading.Documents;

/// <summary>Why a document was not taken as an annual report. Stored in quarantine by its snake_case code.</summary>
public enum RefusalReason
{
    /// <summary>No sign of an annual report on information disclosure (<c>not_a_report</c>).</summary>
    NotAReport,

    /// <summary>An annual report of a government web site, 政府网站工作年度报表 (<c>website_report</c>).</summary>
    WebsiteReport,

    /// <summary>A report on building rule of law, 法治政府建设年度报告 (<c>rule_of_law_report</c>).</summary>
    RuleOfLawReport,

    /// <summary>A report in the outline used before 2019, without the statutory tables (<c>pre_2019_outline</c>).</summary>
    Pre2019Outline,

    /// <summary>Two or more reports in one file (<c>several_reports</c>).</summary>
    SeveralReports,

    /// <summary>The tables are pictures (<c>pictures_only</c>).</summary>
    PicturesOnly,

    /// <summary>The page is a list, cover or error page that leads to a report at best (<c>no_content</c>).</summary>
    NoContent,

    /// <summary>The file format is not one of those read (<c>unsupported_format</c>).</summary>
    UnsupportedFormat,

    /// <summary>The file is damaged or encrypted (<c>damaged_file</c>).</summary>
    DamagedFile,

    /// <summary>The document exceeds a limit of size, depth, count or time (<c>limit_exceeded</c>).</summary>
    LimitExceeded,

    /// <summary>A program needed to read this format is not installed (<c>tool_missing</c>).</summary>
    ToolMissing,
}
