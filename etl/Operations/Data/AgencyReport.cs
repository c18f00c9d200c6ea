namespace Warehouse.Etl.Operations.Data;

/// <summary>One version of one report.</summary>
internal sealed record AgencyReport
{
    /// <summary>Key.</summary>
    public int ReportKey { get; init; }

    /// <summary>Report year.</summary>
    public short Year { get; init; }

    /// <summary>Number of the version.</summary>
    public short Version { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>URL or path.</summary>
    public required string Source { get; init; }

    /// <summary>Title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>Parser that read it.</summary>
    public required string ParserVersion { get; init; }

    /// <summary>When it was loaded.</summary>
    public DateTimeOffset LoadedAt { get; init; }
}
