namespace Warehouse.Reading.Documents.Html;

/// <summary>
/// Drops tables that a page hides, where it shows one of the same kind: last year's table is often left in the page. A table of which no other is shown
/// stays, as scripts show parts of a page that it hides at first.
/// </summary>
internal static class HiddenTables
{
    /// <summary>A word of each table of the form that no other table has.</summary>
    private static readonly string[] Kinds = ["自然人", "信息内容", "结果维持"];

    /// <summary>The blocks without such tables.</summary>
    public static List<DocumentBlock> Drop(List<DocumentBlock> blocks, HashSet<GridBlock> hidden)
    {
        if (hidden.Count == 0)
            return blocks;
        var shown = blocks.OfType<GridBlock>().Where(grid => !hidden.Contains(grid)).SelectMany(KindsOf).ToHashSet();
        return blocks.FindAll(block => block is not GridBlock grid || !hidden.Contains(grid) || !KindsOf(grid).Any(shown.Contains));
    }

    private static IEnumerable<string> KindsOf(GridBlock grid) =>
        Kinds.Where(kind => grid.Rows.Any(row => row.Cells.ToArray().Any(cell => cell.Text.Contains(kind, StringComparison.Ordinal))));
}
