namespace Warehouse.Etl.Publishing;

/// <summary>A column of a table that is written as Parquet.</summary>
/// <param name="TableName">Its table.</param>
/// <param name="ColumnName">Its name.</param>
/// <param name="DataType">Its type in DuckDB.</param>
/// <param name="Comment">What it is.</param>
internal sealed record ExportedColumn(string TableName, string ColumnName, string DataType, string? Comment);
