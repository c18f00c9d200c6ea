namespace Warehouse.Reading.Outline;

/// <summary>Names a printed cell among all lines of the tables.</summary>
/// <param name="Line">Number of the line among those of all tables, from 1.</param>
/// <param name="Column">First column of the cell in its line, from 0.</param>
internal readonly record struct CellPlace(int Line, int Column);
