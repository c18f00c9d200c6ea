using Warehouse.Reading.Form;
using Warehouse.SampleReports.Printing;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>A table under damage: its rows, and which figure stands in which cell.</summary>
internal sealed class DamagedTable
{
    private readonly PrintedTable _table;
    private readonly DamagedPrint _print;
    private readonly Dictionary<PrintedCell, CellKey> _keys = new(ReferenceEqualityComparer.Instance);

    /// <summary>The table as the print has it before any fault.</summary>
    public DamagedTable(PrintedTable table, DamagedPrint print)
    {
        _table = table;
        _print = print;
        // Texts may be shared; each cell must be an object of its own to be known again.
        Rows = [.. table.Rows.Select(row => row.Select(cell => cell with { }).ToList())];
        var places = print.Places(table.Table);
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var i = 0; i < Rows[row].Count; i++)
            {
                if (places[row][i] is { } key)
                    _keys[Rows[row][i]] = key;
            }
        }
    }

    /// <summary>Which table of the form it is.</summary>
    public FormTable Table => _table.Table;

    /// <summary>How many of the first rows are heads.</summary>
    public int HeaderRows => _table.HeaderRows;

    /// <summary>The rows as they are now.</summary>
    public List<List<PrintedCell>> Rows { get; }

    /// <summary>The figure that a cell prints; null for a label, a head, or a cell that a fault has changed.</summary>
    public CellKey? KeyOf(PrintedCell cell) => _keys.TryGetValue(cell, out var key) ? key : null;

    /// <summary>Some cell of a row; null when none is of that sort.</summary>
    public int? Pick(int row, Func<PrintedCell, bool> isOfSort, Random random)
    {
        var places = Enumerable.Range(0, Rows[row].Count).Where(i => isOfSort(Rows[row][i])).ToList();
        return places.Count == 0 ? null : places[random.Next(places.Count)];
    }

    /// <summary>Changes a cell; what it prints stays the same.</summary>
    public void Change(int row, int i, Func<PrintedCell, PrintedCell> change)
    {
        var key = KeyOf(Rows[row][i]);
        Rows[row][i] = change(Rows[row][i]);
        if (key is { } printed)
            _keys[Rows[row][i]] = printed;
    }

    /// <summary>
    /// Takes a cell out; the others close the gap, so that no place shows where it was. An empty cell beside a zero stays: which of the two
    /// was lost,
    /// nobody could tell.
    /// </summary>
    public void Remove(int row, int i)
    {
        var cells = Rows[row];
        if (cells[i].Role != CellRole.Value || IsFigure(cells[i])
            || !(IsZero(cells[Math.Max(0, i - 1)]) || (i + 1 < cells.Count && IsZero(cells[i + 1]))))
            cells.RemoveAt(i);
    }

    /// <summary>Takes the text out of a cell, unless it is the mark of an empty one.</summary>
    public void Empty(int row, int i)
    {
        var cell = Rows[row][i];
        if (cell.Role == CellRole.Value && !IsFigure(cell))
            return;
        // A row that was doubled still prints the figure.
        if (KeyOf(cell) is { } key && Rows.SelectMany(cells => cells).Count(other => ReferenceEquals(other, cell)) == 1)
            _print.Empty(key);
        Rows[row][i] = Rows[row][i] with { Text = "" };
    }

    /// <summary>Takes a row out.</summary>
    public void RemoveRow(int row)
    {
        var lost = Rows[row];
        Rows.RemoveAt(row);
        foreach (var cell in lost)
        {
            if (KeyOf(cell) is { } key && !Rows.SelectMany(cells => cells).Contains(cell, ReferenceEqualityComparer.Instance))
                _print.Lose(key);
        }
    }

    /// <summary>Takes the text out of the cells of a sort.</summary>
    public void EmptyRow(int row, Func<PrintedCell, bool> isOfSort)
    {
        for (var i = 0; i < Rows[row].Count; i++)
        {
            if (isOfSort(Rows[row][i]))
                Empty(row, i);
        }
    }

    /// <summary>Two cells exchange their texts; figures in them change places with these.</summary>
    public void SwapTexts((int Row, int Cell) one, (int Row, int Cell) other)
    {
        var (first, second) = (Rows[one.Row][one.Cell], Rows[other.Row][other.Cell]);
        Change(one.Row, one.Cell, cell => cell with { Text = second.Text });
        Change(other.Row, other.Cell, cell => cell with { Text = first.Text });
        if (KeyOf(first) is { } key && KeyOf(second) is { } otherKey)
            _print.Swap(key, otherKey);
    }

    /// <summary>Figures change places because the labels or heads that name them did.</summary>
    public void SwapNames(Func<CellKey, bool> isOne, Func<CellKey, CellKey> toOther) =>
        _print.SwapNames(key => key.Table == Table && isOne(key), toOther);

    /// <summary>Whether a row still has all its values.</summary>
    public bool HasAllValues(int row)
    {
        var values = Rows[row].FindAll(cell => cell.Role == CellRole.Value);
        return values.Count == _print.Places(Table)
            .Max(places => places.Count(key => values.Count > 0 && key is not null && KeyOf(values[0])?.Row == key.Value.Row));
    }

    /// <summary>
    /// The rows from <paramref name="from"/> up to <paramref name="to"/> as a table again, its grid wide enough for what they hold now.
    /// </summary>
    public PrintedTable Fit(int from, int to, bool repeatsHead = false)
    {
        List<List<PrintedCell>> rows = repeatsHead ? [.. Rows.Take(HeaderRows)] : [];
        var head = rows.Count;
        for (var row = from; row < to; row++)
            rows.Add(Rows[row].ConvertAll(cell => to < Rows.Count ? cell with { RowSpan = Math.Min(cell.RowSpan, to - row) } : cell));
        var height = rows.Select((row, r) => row.Count == 0 ? 0 : r + row.Max(cell => cell.RowSpan)).Append(0).Max();
        while (rows.Count < height)
            rows.Add([]);
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Sum(cell => cell.ColumnSpan)) + _table.ColumnCount;
        return _table with { Rows = [.. rows], ColumnCount = width, HeaderRows = from == 0 ? HeaderRows : head };
    }

    private static bool IsZero(PrintedCell cell) => cell.Text is "0" or "０";

    private static bool IsFigure(PrintedCell cell) => cell.Text.Any(char.IsDigit);
}
