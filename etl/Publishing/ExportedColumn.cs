namespace Warehouse.Etl.Publishing;

/// <summary>A column of a table that is written as Parquet.</summary>
/// <param name="TableName">Its table.</param>
/// <param name="ColumnName">Its name.</param>
/// <param name="DataType">Its type in DuckDB.</param>
/// <param name="Comment">What it is.</param>
/// <param name="IsRequired">Whether it holds a value in every row.</param>
/// <param name="IsKey">Whether it belongs to the primary key of its table.</param>
internal sealed record ExportedColumn(string TableName, string ColumnName, string DataType, string? Comment, bool IsRequired, bool IsKey);
