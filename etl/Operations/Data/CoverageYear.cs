namespace Warehouse.Etl.Operations.Data;

/// <summary>One report year: how many agencies must report, and what became of their reports.</summary>
public sealed record CoverageYear
{
    /// <summary>Report year.</summary>
    public short Year { get; init; }

    /// <summary>Agencies that must report.</summary>
    public long Due { get; init; }

    /// <summary>Reports in the warehouse.</summary>
    public long Loaded { get; init; }

    /// <summary>Published on time.</summary>
    public long Published { get; init; }

    /// <summary>Published late.</summary>
    public long Late { get; init; }

    /// <summary>Not found.</summary>
    public long Missing { get; init; }

    /// <summary>Behind something that a crawler does not pass.</summary>
    public long Blocked { get; init; }

    /// <summary>Found, but no figures could be read.</summary>
    public long Unreadable { get; init; }
}
