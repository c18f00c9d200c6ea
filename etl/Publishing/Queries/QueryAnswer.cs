namespace Warehouse.Etl.Publishing.Queries;

/// <summary>The answer to a query, with the snapshot it was taken from.</summary>
public sealed record QueryAnswer
{
    /// <summary>Id of the snapshot.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>Columns.</summary>
    public required IReadOnlyList<QueryColumn> Columns { get; init; }

    /// <summary>
    /// Rows: null, boolean, number or text (dates and times in ISO 8601). null means NULL, never 0.
    /// </summary>
    public required IReadOnlyList<object?[]> Rows { get; init; }

    /// <summary>Whether there are more rows than these.</summary>
    public required bool Truncated { get; init; }

    /// <summary>Why it was cut, in a sentence; null when it is whole.</summary>
    public required string? TruncationNote { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required double ElapsedMilliseconds { get; init; }
}
