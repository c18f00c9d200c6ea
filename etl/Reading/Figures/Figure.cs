using Warehouse.Reading.Form;

namespace Warehouse.Reading.Figures;

/// <summary>What the text of a cell says.</summary>
/// <param name="State">Reported, blank or unreadable.</param>
/// <param name="Value">The number; 0 and without meaning unless reported.</param>
/// <param name="Unit">The unit of money printed with it.</param>
internal readonly record struct Figure(CellState State, decimal Value = 0, FigureUnit Unit = FigureUnit.None)
{
    /// <summary>Whether a number is printed.</summary>
    public bool IsReported => State == CellState.Reported;
}
