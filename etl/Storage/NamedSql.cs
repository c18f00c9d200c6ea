namespace Warehouse.Etl.Storage;

/// <summary>A file of SQL.</summary>
/// <param name="Path">Path within <c>warehouse-sql/</c>.</param>
/// <param name="Sql">Its text.</param>
internal sealed record NamedSql(string Path, string Sql);
