using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Labels;

namespace Warehouse.Reading.Outline;

/// <summary>A cell of a <see cref="FormLine"/>: a label, a figure, nothing, or text that is none of these.</summary>
/// <param name="Text">Its text as printed.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Width">Columns that it covers.</param>
/// <param name="Meaning">What it means as a label; null when it is none.</param>
/// <param name="Figure">What it says as a figure.</param>
internal readonly record struct FormCell(string Text, int Column, int Width, LabelMeaning? Meaning, Figure Figure)
{
    /// <summary>Whether it holds a number.</summary>
    public bool IsNumber => Figure.IsReported;

    /// <summary>Whether it holds nothing.</summary>
    public bool IsBlank => Figure.State == CellState.Blank;

    /// <summary>Whether it holds text that is neither number nor nothing.</summary>
    public bool IsText => Figure.State == CellState.Unreadable;
}
