namespace Warehouse.Etl.Workbooks.Writing.Charts;

/// <summary>Cells that a chart draws, together with their values.</summary>
/// <param name="Address">Absolute address with the sheet.</param>
/// <param name="Values">Their values.</param>
internal sealed record ChartRange<T>(string Address, IReadOnlyList<T> Values);
