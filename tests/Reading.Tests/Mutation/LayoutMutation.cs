using Warehouse.SampleReports.Printing;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>
/// A fault of layout in one row: cells, labels, heads, spans or the row itself are lost, doubled, cut, emptied or moved. What the document
/// prints by
/// its labels stays the same, but for what it does not print any more.
/// </summary>
internal sealed record LayoutMutation(string Name, Action<DamagedTable, int, Random> Apply)
{
    /// <summary>Every fault.</summary>
    public static IReadOnlyList<LayoutMutation> All { get; } =
    [
        OfCell("drop a value", CellRole.Value, (table, row, i) => table.Remove(row, i)),
        OfCell("empty a value", CellRole.Value, (table, row, i) => table.Empty(row, i)),
        OfCell("double a value", CellRole.Value, DoubleValue),
        OfCell("split a value", CellRole.Value, SplitValue),
        OfCell("drop a label", CellRole.Label, (table, row, i) => table.Remove(row, i)),
        OfCell("empty a label", CellRole.Label, (table, row, i) => table.Empty(row, i)),
        OfCell("double a label", CellRole.Label, (table, row, i) => table.Rows[row].Insert(i, table.Rows[row][i])),
        OfCell("split a label", CellRole.Label, Split),
        OfCell("cut a label short", CellRole.Label,
            (table, row, i) => table.Change(row, i, cell => cell with { Text = cell.Text[..(cell.Text.Length / 2)] })),
        OfCell(
            "remark in a label", CellRole.Label, (table, row, i) => table.Change(row, i, cell => cell with { Text = cell.Text + "（见说明）" })),
        OfCell("lose a row span", CellRole.Label, (table, row, i) => table.Change(row, i, cell => cell with { RowSpan = 1 })),
        OfCell(
        "span too far", CellRole.Label, (table, row, i) => table.Change(row, i, cell => cell with { ColumnSpan = cell.ColumnSpan + 1 })),
        OfCell("drop a header", CellRole.Header, (table, row, i) => table.Remove(row, i)),
        OfCell("empty a header", CellRole.Header, (table, row, i) => table.Empty(row, i)),
        OfCell("double a header", CellRole.Header, (table, row, i) => table.Rows[row].Insert(i, table.Rows[row][i])),
        OfCell("split a header", CellRole.Header, Split),
        new("misprint a label", Misprint),
        new("empty cell before the values", (table, row, _) => InsertBeforeValues(table, row)),
        new("lose spans", (table, row, _) => LoseSpans(table, row)),
        new("drop a row", (table, row, _) => table.RemoveRow(row)),
        new("empty a row", (table, row, _) => table.EmptyRow(row, _ => true)),
        new("empty the values of a row", (table, row, _) => table.EmptyRow(row, cell => cell.Role == CellRole.Value)),
        new("double a row", (table, row, _) => table.Rows.Insert(row, [.. table.Rows[row]])),
        new("split a row", SplitRow),
        new("swap rows", (table, row, random) => SwapRows(table.Rows, row, random.Next(table.Rows.Count))),
        new("empty row between", (table, row, _) => table.Rows.Insert(row, [new PrintedCell("", CellRole.Value)])),
    ];

    private static LayoutMutation OfCell(string name, CellRole role, Action<DamagedTable, int, int> change) =>
        new(name, (table, row, random) =>
        {
            if (table.Pick(row, cell => cell.Role == role, random) is { } i)
                change(table, row, i);
        });

    // Where a value is blank, doubling another makes the row as long as the form's: the document then prints a complete row.
    private static void DoubleValue(DamagedTable table, int row, int i)
    {
        if (table.HasAllValues(row) && table.Rows[row].TrueForAll(cell => cell.Role != CellRole.Value || cell.Text.Any(char.IsDigit)))
            table.Rows[row].Insert(i, table.Rows[row][i]);
    }

    // A row that has lost a value before would be as long as the form's again.
    private static void SplitValue(DamagedTable table, int row, int i)
    {
        if (table.HasAllValues(row))
            Split(table, row, i);
    }

    private static void Split(DamagedTable table, int row, int i)
    {
        var cell = table.Rows[row][i];
        var middle = (cell.Text.Length + 1) / 2;
        table.Rows[row].Insert(i + 1, cell with { Text = cell.Text[middle..], ColumnSpan = 1 });
        table.Change(row, i, whole => whole with { Text = whole.Text[..middle] });
    }

    // Up to four characters become those of another label.
    private static void Misprint(DamagedTable table, int row, Random random)
    {
        var labels = table.Rows.SelectMany(cells => cells).Where(cell => cell is { Role: CellRole.Label, Text.Length: > 0 }).ToList();
        if (table.Pick(row, cell => cell is { Role: CellRole.Label, Text.Length: > 0 }, random) is not { } i)
            return;
        var text = table.Rows[row][i].Text.ToCharArray();
        for (var slips = random.Next(1, 5); slips > 0; slips--)
        {
            var other = labels[random.Next(labels.Count)].Text;
            text[random.Next(text.Length)] = other[random.Next(other.Length)];
        }
        table.Change(row, i, cell => cell with { Text = new string(text) });
    }

    private static void LoseSpans(DamagedTable table, int row)
    {
        for (var i = 0; i < table.Rows[row].Count; i++)
            table.Change(row, i, cell => cell with { ColumnSpan = 1, RowSpan = 1 });
    }

    private static void SplitRow(DamagedTable table, int row, Random random)
    {
        var cells = table.Rows[row];
        var cut = random.Next(cells.Count + 1);
        table.Rows[row] = cells[..cut];
        table.Rows.Insert(row + 1, cells[cut..]);
    }

    private static void InsertBeforeValues(DamagedTable table, int row)
    {
        var first = table.Rows[row].FindIndex(cell => cell.Role == CellRole.Value);
        if (first >= 0 && table.HasAllValues(row))
            table.Rows[row].Insert(first, new PrintedCell("", CellRole.Value));
    }

    // Only rows with values and labels of their own: a head or a line of figures that changes its place changes what the figures mean.
    private static void SwapRows(List<List<PrintedCell>> rows, int one, int other)
    {
        if (IsWhole(rows[one]) && IsWhole(rows[other]))
            (rows[one], rows[other]) = (rows[other], rows[one]);
    }

    private static bool IsWhole(List<PrintedCell> row) =>
        row.Exists(cell => cell.Role == CellRole.Value) && row is [{ Role: CellRole.Label, RowSpan: 1 }, ..]
        && row.Count(cell => cell.Role == CellRole.Label) == 1;
}
