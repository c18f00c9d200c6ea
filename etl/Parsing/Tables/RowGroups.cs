namespace Warehouse.Etl.Parsing.Tables;

/// <summary>
/// Puts doubtful rows together that must be read alike: when every row of a fragment is short in the same way, the fragment lost a column.
/// </summary>
internal static class RowGroups
{
    /// <summary>The groups, each with at least one row, those of several rows first: they are the better founded.</summary>
    public static List<List<PlacedRow>> Of(List<PlacedRow> doubtful, List<ValueRow> all)
    {
        var groups = new List<List<PlacedRow>>();
        foreach (var fragment in doubtful.GroupBy(placed => placed.Values.Fragment))
        {
            var rows = fragment.ToList();
            var size = all.Count(row => row.Fragment == fragment.Key && row.Row >= 0 && row.Filled() is var (start, end) && end > start);
            if (rows.Count > 1 && rows.Count == size && rows.TrueForAll(row => Shape(row) == Shape(rows[0]) && row.Options.Count == rows[0].Options.Count))
                groups.Insert(0, [.. rows.Select(row => row with { Options = OneLost(row) })]);
            else
                groups.AddRange(rows.Select(row => new List<PlacedRow> { row }));
        }
        return groups;
    }

    private static (int Column, int Count) Shape(PlacedRow row)
    {
        var (start, end) = row.Values.Filled();
        return (row.Values.Cells[start].Column, end - start);
    }

    // The same loss in all rows is no blank cell.
    private static List<Placement> OneLost(PlacedRow row) =>
        row.Options.Exists(option => option.Lost >= 0) ? row.Options.FindAll(option => option.Lost >= 0) : row.Options;
}
