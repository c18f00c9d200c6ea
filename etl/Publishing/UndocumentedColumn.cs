namespace Warehouse.Etl.Publishing;

/// <summary>A column without a comment of its own.</summary>
/// <param name="TableName">Its table or view.</param>
/// <param name="ColumnName">Its name.</param>
/// <param name="SameNameComment">What a table says of a column of the same name; null when none does.</param>
internal sealed record UndocumentedColumn(string TableName, string ColumnName, string? SameNameComment);
