namespace Warehouse.Etl.Publishing;

/// <summary>Which snapshot is current: <c>published/current.json</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Since">When it became current.</param>
public sealed record SnapshotPointer(string Id, DateTimeOffset Since);
