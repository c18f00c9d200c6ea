namespace Warehouse.SampleReports.Printing;

/// <summary>A printed cell with the place of its upper left corner, counted from 0.</summary>
/// <param name="Row">Row.</param>
/// <param name="Column">Column.</param>
/// <param name="Cell">The cell.</param>
public sealed record PlacedCell(int Row, int Column, PrintedCell Cell);
