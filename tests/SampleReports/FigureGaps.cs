using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>Takes figures out of a complete report in the ways in which agencies leave them out.</summary>
internal sealed class FigureGaps(Random random)
{
    private static readonly string[] Organisations =
    [
        .. StatutoryForm.Instance.Columns
            .Where(column => column.Table == FormTable.Requests && column.Code is not ("natural_person" or "total"))
            .Select(column => column.Code),
    ];

    /// <summary>The report with one kind of gap.</summary>
    public ReportFigures Cut(ReportFigures report) => random.Next(6) switch
    {
        0 => Change(report, FormTable.Requests, key => Organisations.Contains(key.Column)),
        1 => Change(report, (FormTable)random.Next(1, 4), _ => true),
        2 => Change(report, FormTable.Requests, key => key.Column == "total"),
        3 => SomeRowsNotPrinted(report),
        4 => report with { Tables = [.. report.Tables.Where(table => table.Table != FormTable.Challenges)] },
        _ => report with { Tables = [.. report.Tables.Select(SomeBlankCells)] },
    };

    private static ReportFigures Change(ReportFigures report, FormTable table, Func<CellKey, bool> isBlank) => report with
    {
        Tables =
        [
            .. report.Tables.Select(t => t.Table != table ? t : t with
            {
                Cells = t.Cells.ToDictionary(cell => cell.Key, cell => isBlank(cell.Key) ? null : cell.Value),
            }),
        ],
    };

    private TableFigures SomeBlankCells(TableFigures table)
    {
        var blank = table.Cells.Keys.Where(_ => random.Next(25) == 0).ToHashSet();
        return table with { Cells = table.Cells.ToDictionary(cell => cell.Key, cell => blank.Contains(cell.Key) ? null : cell.Value) };
    }

    // Agencies drop rows in which nothing happened; dropping others would break the identities.
    private ReportFigures SomeRowsNotPrinted(ReportFigures report)
    {
        var empty = report.Table(FormTable.Requests)!.Cells.GroupBy(cell => cell.Key.Row)
            .Where(row => row.Key is not ("carried_in" or "carried_out" or "received" or "processed") && row.All(cell => cell.Value == 0))
            .Select(row => row.Key).ToList();
        var left = empty.Where(_ => random.Next(4) == 0).ToHashSet();
        return report with
        {
            Tables =
            [
                .. report.Tables.Select(table => table.Table != FormTable.Requests ? table : table with
                {
                    Cells = table.Cells.Where(cell => !left.Contains(cell.Key.Row)).ToDictionary(),
                }),
            ],
        };
    }
}
