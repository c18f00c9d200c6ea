namespace Warehouse.Etl.Publishing.Queries;

/// <summary>The answer to a query, with the snapshot it was taken from.</summary>
public sealed record QueryAnswer : Answer
{
    /// <summary>Id of the snapshot.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required double ElapsedMilliseconds { get; init; }
}
