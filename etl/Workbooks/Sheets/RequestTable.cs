using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>Table 三 as the form of 2021 prints it: flows and outcomes by requester.</summary>
internal sealed class RequestTable(BookTables tables, StatutoryGrid grid, Wording wording)
{
    // Label columns: 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密; then seven requesters of six grid columns each.
    private const int GroupColumn = 4;
    private const int ItemColumn = 8;
    private const int LabelColumns = 18;
    private const int RequesterColumns = 6;
    private const int LackingColumns = 2;

    private static readonly StatutoryForm Form = StatutoryForm.Instance;

    private static readonly FormColumn[] Requesters =
        [.. Form.Columns.Where(column => column.Table == FormTable.Requests).OrderBy(column => column.Ordinal)];

    /// <summary>Draws it from a row on; returns its last row.</summary>
    public int Draw(int row)
    {
        grid.Page.Span(
            row++, 1, StatutoryGrid.Columns, wording["三、收到和处理政府信息公开申请情况", "3. Requests received and handled"], PageStyle.Heading);
        DrawHeader(row);
        row += 3;
        var rows = Form.Rows.Where(r => r.Table == FormTable.Requests).OrderBy(r => r.Ordinal).ToList();
        // The outcomes and their total stand under one label, the flows before and after them by themselves.
        var results = rows.Where(r => r.Kind == "outcome" || r.Code == "processed").ToList();
        foreach (var flow in rows.TakeWhile(r => !results.Contains(r)))
            DrawRow(row++, flow, 1);
        grid.Page.Block(row, 1, row + results.Count - 1, GroupColumn - 1, wording["三、本年度办理结果", "outcomes of this year"],
            wording.IsChinese ? PageStyle.Label : PageStyle.Upright);
        foreach (var group in results.GroupBy(r => r.Kind == "outcome" && OutcomeGroup.HasParts(r.Group) ? r.Group : r.Code))
        {
            var isGroup = group.Count() > 1;
            if (isGroup)
                grid.Page.Block(row, GroupColumn, row + group.Count() - 1, ItemColumn - 1, GroupLabel(group.Key), PageStyle.Label);
            foreach (var item in group)
                DrawRow(row++, item, isGroup ? ItemColumn : GroupColumn);
        }

        foreach (var flow in rows.Skip(rows.IndexOf(results[^1]) + 1))
            DrawRow(row++, flow, 1);
        return row - 1;
    }

    private void DrawHeader(int row)
    {
        var page = grid.Page;
        page.Block(row, 1, row + 2, LabelColumns, wording[
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "received + carried in = processed + carried out"], PageStyle.Header);
        page.Span(row, LabelColumns + 1, StatutoryGrid.Columns, wording["申请人情况", "requesters"], PageStyle.Header);
        page.Block(row + 1, First(0), row + 2, Last(0), Label(0), PageStyle.Header);
        page.Span(row + 1, First(1), Last(5), wording["法人或其他组织", "organisations"], PageStyle.Header);
        for (var i = 1; i < 6; i++)
            page.Span(row + 2, First(i), Last(i), Label(i), PageStyle.Header);
        page.Block(row + 1, First(6), row + 2, Last(6), Label(6), PageStyle.Header);
        page.Height(row + 2, 2);
    }

    private void DrawRow(int row, FormRow form, int firstColumn)
    {
        var label = wording[form.Label2021 ?? form.Zh, firstColumn == ItemColumn ? WithoutGroup(form.En) : form.En];
        grid.Page.Span(row, firstColumn, LabelColumns, label, PageStyle.Label);
        grid.Page.Height(
            row, Math.Max(1.1, TextWidth.Lines(label, (LabelColumns - firstColumn + 1) * (StatutoryGrid.Width + PrintLook.Padding) - 2)));
        for (var i = 0; i < Requesters.Length; i++)
            grid.Sum(row, First(i), Last(i), LackingColumns, tables.Outcomes, "requests", PageStyle.Count, ("row_code", form.Code),
                ("requester_code", Requesters[i].Code));
    }

    // "refused: state secret" stands beside the label of its group.
    private static string WithoutGroup(string label) =>
        label[(label.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : 0)..];

    private static int First(int requester) => LabelColumns + 1 + requester * RequesterColumns;

    private static int Last(int requester) => LabelColumns + (requester + 1) * RequesterColumns;

    private string Label(int requester) => wording[Requesters[requester].Zh, Requesters[requester].En];

    private string GroupLabel(string code)
    {
        var group = OutcomeGroup.All.First(g => g.Code == code);
        return wording[code switch
        {
            "refused" => "（三）不予公开",
            "unable" => "（四）无法提供",
            "declined" => "（五）不予处理",
            "other" => "（六）其他处理",
            _ => group.Zh,
        }, group.En];
    }
}
