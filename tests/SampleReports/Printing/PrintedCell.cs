namespace Warehouse.SampleReports.Printing;

/// <summary>A cell of a printed table.</summary>
/// <param name="Text">Its text; empty when nothing stands in it.</param>
/// <param name="Role">What it is for.</param>
/// <param name="ColumnSpan">Columns that it covers.</param>
/// <param name="RowSpan">Rows that it covers.</param>
public sealed record PrintedCell(string Text, CellRole Role, int ColumnSpan = 1, int RowSpan = 1);
