using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Tables;

/// <summary>Collects the cells of one table; what is never set is missing.</summary>
/// <param name="table">The table.</param>
internal sealed class TableSheet(FormTable table)
{
    private readonly Dictionary<CellKey, Cell> _cells = [];
    private readonly List<(CellKey Key, CellPlace Place)> _sources = [];
    private Evidence? _end;

    /// <summary>What the table's printed numbers became.</summary>
    public NumberAccount Numbers { get; } = new();

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
        _sources.Add((new CellKey(table, row, column), cell.Place));
        var value = state == CellState.Reported ? Plain(cell.Figure.Value * factor) : (decimal?)null;
        Add(new Cell(new CellKey(table, row, column), state, value, RawTexts.Of(cell.Text), cell.Evidence));
    }

    /// <summary>Sets a cell whose content cannot be told.</summary>
    public void SetUnreadable(string row, string column, string rawText, Evidence evidence) =>
        Add(new Cell(new CellKey(table, row, column), CellState.Unreadable, null, rawText, evidence));

    /// <summary>Closes the account of the numbers that the lines of the table print.</summary>
    public void Account(IReadOnlyList<FormLine> lines)
    {
        foreach (var (key, place) in _sources)
        {
            if (_cells[key].State == CellState.Reported)
                Numbers.Claim(place);
            else
                Numbers.MayStandIn(place, key.Row, key.Column);
        }
        Numbers.Close(lines);
    }

    /// <summary>The document ends before this table: what it may print is not known.</summary>
    /// <param name="end">The last place of the document.</param>
    public void CutOff(Evidence end)
    {
        _end = end;
        Notes.Add(new ParserNote("cut_off", $"The document ends before table {table.Code()}; fetch it again.", end));
    }

    /// <summary>The cells of an edition in the order of the form; no cell is blank or missing that an unclaimed number may fill.</summary>
    public IEnumerable<Cell> Cells(Edition edition)
    {
        foreach (var key in StatutoryForm.Instance.Cells(table, edition))
        {
            var cell = _cells.GetValueOrDefault(key) ?? new Cell(key, CellState.Missing, null, null, null);
            if (cell.State is not (CellState.Blank or CellState.Missing))
                yield return cell;
            else if (Numbers.Result.Unclaimed.FirstOrDefault(number => MayFill(number, key)) is { } number)
                yield return new Cell(key, CellState.Unreadable, null, number.Text, number.Evidence);
            else
                yield return _end is { } end ? new Cell(key, CellState.Unreadable, null, null, end) : cell;
        }
    }

    private static bool MayFill(UnclaimedNumber number, CellKey key) =>
        (number.Row is null || number.Row == key.Row) && (number.Column is null || number.Column == key.Column);

    private void Add(Cell cell)
    {
        if (!_cells.TryAdd(cell.Key, cell) && _cells[cell.Key] is var first && (first.State != cell.State || first.Value != cell.Value))
        {
            Contradictions++;
            _cells[cell.Key] = first
                with
            { State = CellState.Unreadable, Value = null, RawText = RawTexts.Of($"{first.RawText}|{cell.RawText}") };
        }
    }

    /// <summary>The number without trailing zeros: 2.50 and 2.5 are one figure.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
