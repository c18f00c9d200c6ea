namespace Warehouse.Etl.Operations.Data;

/// <summary>One agency with its latest year.</summary>
internal sealed record AgencyRow
{
    /// <summary>Identity.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Name in force.</summary>
    public required string Name { get; init; }

    /// <summary>Level of administration.</summary>
    public required string Level { get; init; }

    /// <summary>Kind of agency.</summary>
    public required string Kind { get; init; }

    /// <summary>False when known only from a document.</summary>
    public bool Registered { get; init; }

    /// <summary>Region; null when not known.</summary>
    public string? Region { get; init; }

    /// <summary>Latest report year accounted for; null when none is.</summary>
    public short? LatestYear { get; init; }

    /// <summary>State of that year; null when none is.</summary>
    public string? State { get; init; }

    /// <summary>Reason of the state.</summary>
    public string? Reason { get; init; }

    /// <summary>Years in which it must report.</summary>
    public long? Due { get; init; }

    /// <summary>Years loaded.</summary>
    public long? Loaded { get; init; }

    /// <summary>Rows that the filter matches.</summary>
    public long Total { get; init; }
}
