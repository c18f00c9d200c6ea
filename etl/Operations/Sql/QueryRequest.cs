namespace Warehouse.Etl.Operations.Sql;

/// <summary>Body of <c>POST /api/query</c>.</summary>
/// <param name="Sql">One SELECT on the current snapshot.</param>
/// <param name="MaxRows">Rows wanted; null or more than the limit: the limit.</param>
/// <param name="Format"><c>json</c> (default), <c>csv</c>, <c>csv_excel</c> (as Excel opens it, formulas disarmed) or <c>parquet</c>.</param>
internal sealed record QueryRequest(string? Sql, int? MaxRows, string? Format);
