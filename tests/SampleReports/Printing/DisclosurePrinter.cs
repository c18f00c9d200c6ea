using Warehouse.Reading.Form;

namespace Warehouse.SampleReports.Printing;

/// <summary>Lays out the table of chapter 二: for each point of article 20 a heading, column headers and rows.</summary>
internal static class DisclosurePrinter
{
    private const int Columns = 4;

    public static PrintedTable Print(TableFigures figures, PrintStyle style)
    {
        var lines = new List<IReadOnlyList<PrintedCell>>();
        var rows = StatutoryForm.Instance.Rows.Where(row => row.Table == FormTable.Disclosure && figures.Prints(row.Code));
        foreach (var article in rows.GroupBy(row => row.Group))
        {
            var columns = ColumnsOf(article, figures);
            lines.Add([new PrintedCell($"第二十条第（{Point(article.Key)}）项", CellRole.Header, Columns)]);
            lines.Add([new PrintedCell("信息内容", CellRole.Header),
                .. Spread([.. columns.Select(column => Header(column, figures.Edition))], CellRole.Header)]);
            foreach (var row in article)
            {
                var label = (figures.Edition == Edition.Form2021 ? row.Label2021 : row.LabelTrial)!;
                var values = columns.Select(column => style.Text(figures.Value(row.Code, column), column == "amount_cny" ? "元" : ""));
                lines.Add([new PrintedCell(label, CellRole.Label), .. Spread([.. values], CellRole.Value)]);
            }
        }

        return new PrintedTable(FormTable.Disclosure, Columns, HeaderRows: 0, lines);
    }

    private static List<string> ColumnsOf(IEnumerable<FormRow> rows, TableFigures figures) =>
    [
        .. StatutoryForm.Instance.Columns.Where(column => column.Table == FormTable.Disclosure
            && rows.Any(row => figures.Cells.ContainsKey(new CellKey(FormTable.Disclosure, row.Code, column.Code))))
            .OrderBy(column => column.Code is "items" ? 0 : 1).Select(column => column.Code),
    ];

    // The trial form prints the unit of the procurement amount in the cell when it is yuan, and heads 处理决定数量 without 本年.
    private static string Header(string column, Edition edition) => (column, edition) switch
    {
        ("amount_cny", _) => "采购总金额",
        ("amount_10k_cny", Edition.Trial2019) => "采购总金额（单位：万元）",
        ("decisions", Edition.Trial2019) => "处理决定数量",
        _ => StatutoryForm.Instance.Columns.Single(c => c.Table == FormTable.Disclosure && c.Code == column).Label,
    };

    // Fewer than three cells share the width of three: the last one takes what is left.
    private static IEnumerable<PrintedCell> Spread(IReadOnlyList<string> texts, CellRole role) =>
        texts.Select((text, i) => new PrintedCell(text, role, i == texts.Count - 1 ? Columns - texts.Count : 1));

    private static string Point(string article) => article switch
    {
        "article_20_1" => "一",
        "article_20_5" => "五",
        "article_20_6" => "六",
        "article_20_8" => "八",
        "article_20_9" => "九",
        _ => throw new ArgumentOutOfRangeException(nameof(article), article, "no point of article 20"),
    };
}
