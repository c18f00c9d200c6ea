namespace Warehouse.Etl.Publishing;

/// <summary>A table of a snapshot that is written as Parquet.</summary>
/// <param name="TableName">Its name.</param>
/// <param name="Comment">What it is.</param>
/// <param name="HasYears">Whether it is written as one file a report year.</param>
internal sealed record ExportedTable(string TableName, string? Comment, bool HasYears);
