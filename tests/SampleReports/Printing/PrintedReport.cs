namespace Warehouse.SampleReports.Printing;

/// <summary>A sample report as it stands on paper, before a renderer gives it a file format.</summary>
/// <param name="Title">The title.</param>
/// <param name="Blocks">Everything below the title, in order.</param>
public sealed record PrintedReport(string Title, IReadOnlyList<PrintedBlock> Blocks)
{
    /// <summary>The tables, in order.</summary>
    public IEnumerable<PrintedTable> Tables => Blocks.OfType<PrintedBlock.Table>().Select(block => block.Content);

    /// <summary>The report with every table replaced by the tables that <paramref name="change"/> makes of it.</summary>
    public PrintedReport MapTables(Func<PrintedTable, IEnumerable<PrintedTable>> change) => this with
    {
        Blocks = [.. Blocks.SelectMany(block => block is PrintedBlock.Table table
            ? change(table.Content).Select(PrintedBlock (t) => new PrintedBlock.Table(t)) : [block])],
    };
}
