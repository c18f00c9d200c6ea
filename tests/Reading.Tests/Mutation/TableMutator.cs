using Warehouse.SampleReports.Printing;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>
/// Puts one to three faults into the tables of a report, at most one into a row; some tables are cut into two, the second with or without a
/// head of
/// its own.
/// </summary>
internal sealed class TableMutator(DamagedPrint print, Random random)
{
    private int _left = random.Next(1, 4);

    /// <summary>What was done, for the message of a failing test.</summary>
    public List<string> Log { get; } = [];

    /// <summary>The table with its faults: one table, or the two parts of it.</summary>
    public IEnumerable<PrintedTable> Mutate(PrintedTable table)
    {
        var damaged = new DamagedTable(table, print);
        if (_left > 0 && random.Next(6) == 0)
            MutateTable(damaged);
        var touched = new HashSet<List<PrintedCell>>();
        for (var i = 0; i < 3 && _left > 0; i++)
        {
            if (random.Next(3) != 0 && damaged.Rows.Count > 0)
                MutateRow(damaged, touched);
        }
        return Parts(damaged);
    }

    private void MutateTable(DamagedTable table)
    {
        _left--;
        var mutation = TableMutation.All[random.Next(TableMutation.All.Count)];
        Log.Add($"{table.Table}: {mutation.Name}");
        mutation.Apply(table, random);
    }

    private void MutateRow(DamagedTable table, HashSet<List<PrintedCell>> touched)
    {
        _left--;
        var row = random.Next(table.Rows.Count);
        if (!touched.Add(table.Rows[row]))
            return;
        var mutation = LayoutMutation.All[random.Next(LayoutMutation.All.Count)];
        Log.Add($"{table.Table} row {row}: {mutation.Name} [{string.Join('|', table.Rows[row].Select(cell => cell.Text))}]");
        mutation.Apply(table, row, random);
    }

    private List<PrintedTable> Parts(DamagedTable table)
    {
        if (table.Rows.Count < 2 || random.Next(8) != 0)
            return [table.Fit(0, table.Rows.Count)];
        var cut = random.Next(1, table.Rows.Count);
        var repeatsHead = cut > table.HeaderRows && random.Next(2) == 0;
        Log.Add($"{table.Table}: cut before row {cut}{(repeatsHead ? ", the head repeated" : "")}");
        return [table.Fit(0, cut), table.Fit(cut, table.Rows.Count, repeatsHead)];
    }
}
