namespace Warehouse.Etl.Operations.Data;

/// <summary>One finding on a current report.</summary>
internal sealed record FindingRow
{
    /// <summary>Key.</summary>
    public int FindingKey { get; init; }

    /// <summary>Rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>error, warning or info.</summary>
    public required string Severity { get; init; }

    /// <summary>Always failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>Report version.</summary>
    public int ReportKey { get; init; }

    /// <summary>Agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Its name.</summary>
    public required string AgencyName { get; init; }

    /// <summary>Report year.</summary>
    public short Year { get; init; }

    /// <summary>Cells involved.</summary>
    public required string Cells { get; init; }

    /// <summary>What the rule expects; null when not a number.</summary>
    public decimal? Expected { get; init; }

    /// <summary>What the report states; null when not a number.</summary>
    public decimal? Actual { get; init; }

    /// <summary>What to look at, in Chinese.</summary>
    public required string MessageZh { get; init; }

    /// <summary>What to look at, in English.</summary>
    public required string MessageEn { get; init; }

    /// <summary>URL or path of the report.</summary>
    public required string Source { get; init; }

    /// <summary>Rows that the filter matches.</summary>
    public long Total { get; init; }
}
