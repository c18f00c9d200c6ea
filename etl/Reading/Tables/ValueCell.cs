using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables;

/// <summary>A cell in which a figure is expected, with its place in the document.</summary>
/// <param name="Text">Its text as printed.</param>
/// <param name="Column">Its first column in its line, from 0.</param>
/// <param name="Width">Columns that it covers.</param>
/// <param name="Figure">What it says.</param>
/// <param name="Evidence">Where it stands.</param>
/// <param name="Place">Its name among the cells of the tables.</param>
internal readonly record struct ValueCell(string Text, int Column, int Width, Figure Figure, Evidence Evidence, CellPlace Place)
{
    /// <summary>The value cell that a cell of a line is.</summary>
    public static ValueCell Of(FormLine line, in FormCell cell) => new(cell.Text, cell.Column, cell.Width, cell.Figure, line.At(cell), new CellPlace(line.Ordinal, cell.Column));
}
