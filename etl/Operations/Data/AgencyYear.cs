namespace Warehouse.Etl.Operations.Data;

/// <summary>One report year of one agency.</summary>
internal sealed record AgencyYear
{
    /// <summary>Report year.</summary>
    public short Year { get; init; }

    /// <summary>Statutory due date.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>When it was first seen; null when never.</summary>
    public DateOnly? FirstSeenOn { get; init; }

    /// <summary>State.</summary>
    public required string State { get; init; }

    /// <summary>Reason of the state; null when published.</summary>
    public string? Reason { get; init; }

    /// <summary>URL of the report, or of what blocked the way.</summary>
    public string? Source { get; init; }

    /// <summary>Current version; null when none is loaded.</summary>
    public int? ReportKey { get; init; }

    /// <summary>Its number.</summary>
    public short? Version { get; init; }

    /// <summary>When it was loaded.</summary>
    public DateTimeOffset? LoadedAt { get; init; }

    /// <summary>Findings on it.</summary>
    public long Findings { get; init; }
}
