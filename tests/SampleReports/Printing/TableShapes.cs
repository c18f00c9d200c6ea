namespace Warehouse.SampleReports.Printing;

/// <summary>What editors and page breaks do to the shape of a table.</summary>
internal static class TableShapes
{
    /// <summary>
    /// Every column of the grid is three columns wide, as after splitting and merging cells by hand, and header cells differ from those
    /// below.
    /// </summary>
    public static IEnumerable<PrintedTable> OddColumnSpans(PrintedTable table)
    {
        yield return table.Map(cell => cell with { ColumnSpan = cell.ColumnSpan * 3 }) with { ColumnCount = table.ColumnCount * 3 };
    }

    /// <summary>
    /// A long table is cut into three; each part repeats the column headers, and a group label that a cut runs through stays in the first
    /// part.
    /// </summary>
    public static IEnumerable<PrintedTable> ThreePages(PrintedTable table)
    {
        if (table.HeaderRows == 0 || table.Rows.Count < table.HeaderRows + 9)
            return [table];
        var body = table.Rows.Count - table.HeaderRows;
        int[] cuts = [table.HeaderRows, table.HeaderRows + (body / 3), table.HeaderRows + (2 * body / 3), table.Rows.Count];
        return cuts.Zip(cuts.Skip(1), (from, to) => Part(table, from, to));
    }

    private static PrintedTable Part(PrintedTable table, int from, int to)
    {
        var cells = table.Place();
        var rows = new List<IReadOnlyList<PrintedCell>>(table.Rows.Take(table.HeaderRows));
        for (var row = from; row < to; row++)
        {
            rows.Add([.. cells.Where(placed =>
                placed.Row == row || (row == from && placed.Row < from && placed.Row + placed.Cell.RowSpan > from
                && placed.Row >= table.HeaderRows)).OrderBy(placed => placed.Column).Select(placed => Cut(placed, from, to))]);
        }

        return table with { Rows = rows };
    }

    private static PrintedCell Cut(PlacedCell placed, int from, int to)
    {
        var first = Math.Max(placed.Row, from);
        return placed.Cell with
        {
            Text = placed.Row < from ? "" : placed.Cell.Text,
            RowSpan = Math.Min(placed.Row + placed.Cell.RowSpan, to) - first,
        };
    }
}
