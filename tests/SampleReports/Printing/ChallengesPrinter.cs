using Warehouse.Reading.Form;

namespace Warehouse.SampleReports.Printing;

/// <summary>Lays out the table of chapter 四: three blocks of five columns beside each other and one row of figures.</summary>
internal static class ChallengesPrinter
{
    public static PrintedTable Print(TableFigures figures, PrintStyle style)
    {
        var form = StatutoryForm.Instance;
        var channels = form.Rows.Where(row => row.Table == FormTable.Challenges).ToList();
        var results = form.Columns.Where(column => column.Table == FormTable.Challenges).ToList();
        return new PrintedTable(FormTable.Challenges, channels.Count * results.Count, HeaderRows: 3,
        [
            [new(channels[0].Label2021!, CellRole.Header, results.Count), new("行政诉讼", CellRole.Header, 2 * results.Count)],
            [
                .. results.Select(result => new PrintedCell(result.Label, CellRole.Header, 1, 2)),
                .. channels.Skip(1).Select(channel => new PrintedCell(channel.Label2021!, CellRole.Header, results.Count)),
            ],
            [.. channels.Skip(1).SelectMany(_ => results.Select(result => new PrintedCell(result.Label, CellRole.Header)))],
            [
                .. from channel in channels
                   from result in results
                   select new PrintedCell(style.Text(figures.Value(channel.Code, result.Code)), CellRole.Value),
            ],
        ]);
    }
}
