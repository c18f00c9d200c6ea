namespace Warehouse.Etl.Quality;

/// <summary>One event in the story of an agency.</summary>
public sealed record AgencyEvent
{
    /// <summary>When, UTC.</summary>
    public required DateTime HappenedAt { get; init; }

    /// <summary>The report year it concerns; null when none.</summary>
    public short? Year { get; init; }

    /// <summary><c>named</c>, <c>found</c>, a state of the frontier, <c>quarantined</c>, <c>loaded</c> or <c>accounted</c>.</summary>
    public required string Event { get; init; }

    /// <summary>What it concerns.</summary>
    public required string What { get; init; }

    /// <summary>Reason and explanation; empty when there is none.</summary>
    public required string Detail { get; init; }

    /// <summary>URL or path; empty when there is none.</summary>
    public required string Source { get; init; }
}
