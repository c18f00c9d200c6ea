using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables;

/// <summary>The cells that a document prints for one row of the form, before it is settled which cell belongs to which column.</summary>
internal sealed class ValueRow
{
    /// <summary>Row of the form, from 0 over all editions; -1 while unknown.</summary>
    public int Row { get; set; } = -1;

    /// <summary>Whether the row was found by its place among its neighbours, its label being lost.</summary>
    public bool IsPlacedByOrder { get; set; }

    /// <summary>Whether the values were put together from several lines, whose order a text layer may have scrambled.</summary>
    public bool IsAssembled { get; set; }

    /// <summary>Row whose label stands, without values, just before these values; -1 when there is none or more than one.</summary>
    public int Hint { get; init; } = -1;

    /// <summary>Ordinal of the grid; 0 outside any grid.</summary>
    public required int Grid { get; init; }

    /// <summary>Number of the fragment: a table printed in parts repeats its head in each.</summary>
    public required int Fragment { get; init; }

    /// <summary>Whether equal columns stand one below the other.</summary>
    public required bool IsAligned { get; init; }

    /// <summary>First column behind the row's label, from 0.</summary>
    public required int LabelEnd { get; init; }

    /// <summary>The head that stands above; null when none does.</summary>
    public required ColumnHead? Head { get; init; }

    /// <summary>The label when it names no row of the form, be it damaged or the agency's own; null when there is none.</summary>
    public string? ForeignLabel { get; init; }

    /// <summary>The cells behind the label, from the left.</summary>
    public List<ValueCell> Cells { get; } = [];

    /// <summary>Whether the label is that of a group of rows: such a row may hold the sums of its group.</summary>
    public bool IsOfGroup { get; init; }

    /// <summary>Everything printed in the row, for cells that cannot be told apart.</summary>
    public string RawText => RawTexts.Join(Cells);

    /// <summary>Index of the first and behind the last cell that is not blank; equal when all are.</summary>
    public (int Start, int End) Filled()
    {
        var start = Cells.FindIndex(static cell => cell.Figure.State != CellState.Blank);
        return start < 0 ? (0, 0) : (start, Cells.FindLastIndex(static cell => cell.Figure.State != CellState.Blank) + 1);
    }
}
