namespace Warehouse.Etl.Publishing;

/// <summary>A table of a snapshot.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its number of rows.</param>
public sealed record PublishedTable(string Name, long Rows);
