namespace Warehouse.Etl.Publishing.Queries;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in DuckDB.</param>
public sealed record QueryColumn(string Name, string Type);
