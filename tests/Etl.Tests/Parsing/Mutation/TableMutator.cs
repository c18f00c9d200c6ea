using Warehouse.SampleReports.Printing;

namespace Warehouse.Etl.Tests.Parsing.Mutation;

/// <summary>Puts one to three faults of layout into the tables of a report, at most one into a row.</summary>
internal sealed class TableMutator(Random random)
{
    private int _left = random.Next(1, 4);

    /// <summary>What was done, for the message of a failing test.</summary>
    public List<string> Log { get; } = [];

    /// <summary>The table with faults; sometimes in two parts.</summary>
    public IEnumerable<PrintedTable> Mutate(PrintedTable table)
    {
        var rows = table.Rows.Select(row => row.ToList()).ToList();
        var touched = new HashSet<List<PrintedCell>>();
        for (var i = 0; i < 3 && _left > 0; i++)
        {
            if (random.Next(3) == 0)
                continue;
            _left--;
            var row = random.Next(rows.Count);
            if (!touched.Add(rows[row]))
                continue;
            var mutation = LayoutMutation.All[random.Next(LayoutMutation.All.Count)];
            Log.Add($"{table.Table} row {row}: {mutation.Name} [{string.Join('|', rows[row].Select(cell => cell.Text))}]");
            mutation.Apply(rows, row, random);
        }
        return Fit(table, rows);
    }

    /// <summary>The rows as a table again, its grid wide enough for what they hold now.</summary>
    private static IEnumerable<PrintedTable> Fit(PrintedTable table, List<List<PrintedCell>> rows)
    {
        var spans = rows.SelectMany((row, r) => row.Select(cell => (Row: r, cell))).ToList();
        var height = Math.Max(rows.Count, spans.Count == 0 ? 0 : spans.Max(span => span.Row + span.cell.RowSpan));
        while (rows.Count < height)
            rows.Add([]);
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Sum(cell => cell.ColumnSpan)) + table.ColumnCount;
        return [table with { Rows = [.. rows], ColumnCount = width }];
    }
}
