namespace Warehouse.Etl.Publishing;

/// <summary>A column of a table or view, as the data dictionary describes it.</summary>
/// <param name="TableName">Its table or view.</param>
/// <param name="ColumnName">Its name.</param>
/// <param name="DataType">Its type in DuckDB.</param>
/// <param name="Comment">What it is; null where nobody has said it, which a test refuses.</param>
internal sealed record DocumentedColumn(string TableName, string ColumnName, string DataType, string? Comment);
