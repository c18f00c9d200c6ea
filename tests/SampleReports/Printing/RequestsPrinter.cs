using Warehouse.Reading.Form;

namespace Warehouse.SampleReports.Printing;

/// <summary>Lays out the table of chapter 三: three label columns and seven columns of figures.</summary>
internal static class RequestsPrinter
{
    private const int LabelColumns = 3;

    private static readonly Dictionary<string, string> GroupLabels = new()
    {
        ["refused"] = "（三）不予公开",
        ["unable"] = "（四）无法提供",
        ["declined"] = "（五）不予处理",
        ["other"] = "（六）其他处理",
    };

    public static PrintedTable Print(TableFigures figures, PrintStyle style)
    {
        var form = StatutoryForm.Instance;
        var rows = form.Rows.Where(row => row.Table == FormTable.Requests && figures.Prints(row.Code)).ToList();
        var columns = form.Columns.Where(column => column.Table == FormTable.Requests).ToList();
        var results = rows.Where(row => row.Kind == "outcome" || row.Code == "processed").ToList();
        var lines = Header(columns);
        foreach (var row in rows)
        {
            var line = new List<PrintedCell>();
            if (results.Count > 0 && row == results[0])
                line.Add(new PrintedCell("三、本年度办理结果", CellRole.Label, RowSpan: results.Count));
            line.AddRange(Labels(row, rows, figures.Edition));
            line.AddRange(columns.Select(column => new PrintedCell(style.Text(figures.Value(row.Code, column.Code)), CellRole.Value)));
            lines.Add(line);
        }

        return new PrintedTable(FormTable.Requests, LabelColumns + columns.Count, HeaderRows: 3, lines);
    }

    private static List<IReadOnlyList<PrintedCell>> Header(List<FormColumn> columns) =>
    [
        [
            new("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", CellRole.Header, LabelColumns, 3),
            new("申请人情况", CellRole.Header, columns.Count),
        ],
        [new("自然人", CellRole.Header, 1, 2), new("法人或其他组织", CellRole.Header, columns.Count - 2), new("总计", CellRole.Header, 1, 2)],
        [.. columns.Skip(1).Take(columns.Count - 2).Select(column => new PrintedCell(column.Label, CellRole.Header))],
    ];

    private static IEnumerable<PrintedCell> Labels(FormRow row, List<FormRow> rows, Edition edition)
    {
        var label = (edition == Edition.Form2021 ? row.Label2021 : row.LabelTrial)!;
        var isResult = row.Kind == "outcome" || row.Code == "processed";
        if (!isResult)
            return [new PrintedCell(label, CellRole.Label, LabelColumns)];
        if (!GroupLabels.TryGetValue(row.Group, out var groupLabel) || label == groupLabel)
            return [new PrintedCell(label, CellRole.Label, LabelColumns - 1)];
        var group = rows.Where(r => r.Group == row.Group).ToList();
        var own = new PrintedCell(label, CellRole.Label);
        return row == group[0] ? [new PrintedCell(groupLabel, CellRole.Label, RowSpan: group.Count), own] : [own];
    }
}
