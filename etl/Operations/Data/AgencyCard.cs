namespace Warehouse.Etl.Operations.Data;

/// <summary>One agency.</summary>
public sealed record AgencyCard
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

    /// <summary>GB/T 2260 code; null when not known.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Region; null when not known.</summary>
    public string? Region { get; init; }

    /// <summary>Province; null when not known.</summary>
    public string? Province { get; init; }

    /// <summary>Prefecture; null when not known or above it.</summary>
    public string? Prefecture { get; init; }

    /// <summary>County; null when not known or above it.</summary>
    public string? County { get; init; }
}
