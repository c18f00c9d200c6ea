namespace Warehouse.Etl.Publishing;

/// <summary>A table of the warehouse that a snapshot copies.</summary>
/// <param name="TableName">Its name.</param>
/// <param name="HasYears">Whether it is a fact with a report year, copied year by year in the order of its reports.</param>
internal sealed record CopiedTable(string TableName, bool HasYears);
