namespace Warehouse.Etl.Quality;

/// <summary>How far the reports of a region are accounted for in one year.</summary>
public sealed record RegionCoverage
{
    /// <summary>GB/T 2260 code.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Name of the region.</summary>
    public required string Region { get; init; }

    /// <summary>The year reported on.</summary>
    public required short Year { get; init; }

    /// <summary>Reports that are due.</summary>
    public required long Due { get; init; }

    /// <summary>Of these, published in time, or at a time not known.</summary>
    public required long Published { get; init; }

    /// <summary>Published after the due date.</summary>
    public required long Late { get; init; }

    /// <summary>Not found.</summary>
    public required long Missing { get; init; }

    /// <summary>Out of reach.</summary>
    public required long Blocked { get; init; }

    /// <summary>Found and not readable.</summary>
    public required long Unreadable { get; init; }

    /// <summary>Loaded into the warehouse.</summary>
    public required long Loaded { get; init; }
}
