namespace Warehouse.Etl.Jobs;

/// <summary>Where a node that only works on parts of runs brings what it made.</summary>
/// <param name="HandOver">Archive folder of the node that loads; null on that node itself.</param>
internal sealed record WorkerPlace(string? HandOver);
