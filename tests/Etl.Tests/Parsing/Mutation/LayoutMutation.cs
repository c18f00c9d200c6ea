using Warehouse.SampleReports.Printing;

namespace Warehouse.Etl.Tests.Parsing.Mutation;

/// <summary>A fault of layout: the figures stay what they are, but cells, labels, spans or rows are lost, doubled or moved.</summary>
internal sealed record LayoutMutation(string Name, Action<List<List<PrintedCell>>, int, Random> Apply)
{
    /// <summary>Every fault; each changes one row.</summary>
    public static IReadOnlyList<LayoutMutation> All { get; } =
    [
        new("drop a value", (rows, row, random) => WithCell(rows[row], CellRole.Value, random, (cells, i) => cells.RemoveAt(i))),
        new("double a value", (rows, row, random) => DoubleValue(rows[row], random)),
        new("empty cell before the values", (rows, row, random) => InsertBeforeValues(rows[row])),
        new("drop a label", (rows, row, random) => WithCell(rows[row], CellRole.Label, random, (cells, i) => cells.RemoveAt(i))),
        new("empty a label", (rows, row, random) => WithCell(rows[row], CellRole.Label, random, (cells, i) => cells[i] = cells[i] with { Text = "" })),
        new("cut a label short", (rows, row, random) => WithCell(rows[row], CellRole.Label, random, (cells, i) => cells[i] = cells[i] with { Text = cells[i].Text[..(cells[i].Text.Length / 2)] })),
        new("lose spans", (rows, row, random) => rows[row] = [.. rows[row].Select(cell => cell with { ColumnSpan = 1, RowSpan = 1 })]),
        new("lose a row span", (rows, row, random) => WithCell(rows[row], CellRole.Label, random, (cells, i) => cells[i] = cells[i] with { RowSpan = 1 })),
        new("span too far", (rows, row, random) => WithCell(rows[row], CellRole.Label, random, (cells, i) => cells[i] = cells[i] with { ColumnSpan = cells[i].ColumnSpan + 1 })),
        new("drop a header", (rows, row, random) => WithCell(rows[row], CellRole.Header, random, (cells, i) => cells.RemoveAt(i))),
        new("double a header", (rows, row, random) => WithCell(rows[row], CellRole.Header, random, (cells, i) => cells.Insert(i, cells[i]))),
        new("empty a header", (rows, row, random) => WithCell(rows[row], CellRole.Header, random, (cells, i) => cells[i] = cells[i] with { Text = "" })),
        new("drop a row", (rows, row, random) => rows.RemoveAt(row)),
        new("double a row", (rows, row, random) => rows.Insert(row, [.. rows[row]])),
        new("swap rows", (rows, row, random) => SwapRows(rows, row, random.Next(rows.Count))),
        new("empty row between", (rows, row, random) => rows.Insert(row, [new PrintedCell("", CellRole.Value)])),
        new("remark in a label", (rows, row, random) => WithCell(rows[row], CellRole.Label, random, (cells, i) => cells[i] = cells[i] with { Text = cells[i].Text + "（见说明）" })),
    ];

    private static void WithCell(List<PrintedCell> cells, CellRole role, Random random, Action<List<PrintedCell>, int> change)
    {
        var places = Enumerable.Range(0, cells.Count).Where(i => cells[i].Role == role).ToList();
        if (places.Count > 0)
            change(cells, places[random.Next(places.Count)]);
    }

    // Where a value is blank, doubling another makes the row as long as the form's: the document then prints a complete row.
    private static void DoubleValue(List<PrintedCell> row, Random random)
    {
        if (row.TrueForAll(cell => cell.Role != CellRole.Value || cell.Text.Any(char.IsDigit)))
            WithCell(row, CellRole.Value, random, (cells, i) => cells.Insert(i, cells[i]));
    }

    private static void InsertBeforeValues(List<PrintedCell> cells)
    {
        var first = cells.FindIndex(cell => cell.Role == CellRole.Value);
        if (first >= 0)
            cells.Insert(first, new PrintedCell("", CellRole.Value));
    }

    // Only rows with values and labels of their own: a head or a line of figures that changes its place changes what the figures mean.
    private static void SwapRows(List<List<PrintedCell>> rows, int one, int other)
    {
        if (IsWhole(rows[one]) && IsWhole(rows[other]))
            (rows[one], rows[other]) = (rows[other], rows[one]);
    }

    private static bool IsWhole(List<PrintedCell> row) =>
        row.Exists(cell => cell.Role == CellRole.Value) && row is [{ Role: CellRole.Label, RowSpan: 1 }, ..] && row.Count(cell => cell.Role == CellRole.Label) == 1;
}
