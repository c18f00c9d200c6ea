using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables;

/// <summary>Collects the cells of one table; what is never set is missing.</summary>
/// <param name="table">The table.</param>
internal sealed class TableSheet(FormTable table)
{
    private readonly Dictionary<CellKey, Cell> _cells = [];

    /// <summary>What had to be done beyond reading.</summary>
    public List<ParserNote> Notes { get; } = [];

    /// <summary>How many cells were printed twice with different content.</summary>
    public int Contradictions { get; private set; }

    /// <summary>Sets a cell from what is printed. A second print of the same cell must say the same, or the cell is unreadable.</summary>
    public void Set(string row, string column, ValueCell cell, decimal factor = 1, bool isCount = true)
    {
        var state = cell.Figure.State;
        var isWhole = cell.Figure.Unit == FigureUnit.None && cell.Figure.Value == decimal.Truncate(cell.Figure.Value);
        if (state == CellState.Reported && isCount && !isWhole)
            state = CellState.Unreadable;
        var value = state == CellState.Reported ? Plain(cell.Figure.Value * factor) : (decimal?)null;
        Add(new Cell(new CellKey(table, row, column), state, value, RawTexts.Of(cell.Text), cell.Evidence));
    }

    /// <summary>Sets a cell whose content cannot be told.</summary>
    public void SetUnreadable(string row, string column, string rawText, Evidence evidence) =>
        Add(new Cell(new CellKey(table, row, column), CellState.Unreadable, null, rawText, evidence));

    /// <summary>The cells of an edition in the order of the form.</summary>
    public IEnumerable<Cell> Cells(Edition edition)
    {
        foreach (var key in StatutoryForm.Instance.Cells(table, edition))
            yield return _cells.TryGetValue(key, out var cell) ? cell : new Cell(key, CellState.Missing, null, null, null);
    }

    private void Add(Cell cell)
    {
        if (!_cells.TryAdd(cell.Key, cell) && _cells[cell.Key] is var first && (first.State != cell.State || first.Value != cell.Value))
        {
            Contradictions++;
            _cells[cell.Key] = first with { State = CellState.Unreadable, Value = null, RawText = RawTexts.Of($"{first.RawText}|{cell.RawText}") };
        }
    }

    /// <summary>The number without trailing zeros: 2.50 and 2.5 are one figure.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
