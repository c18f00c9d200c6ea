using Warehouse.Etl.Reports;
using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>法定三表: the three tables of the form as it prints them, summed over the scope, with what is missing beside each sum.</summary>
internal sealed class StatutoryPage(BookSource source, BookTables tables) : IBookSheet
{
    private const int LastColumn = 16;

    private static readonly string[] Requesters =
    [
        .. StatutoryForm.Instance.Columns.Where(column => column.Table == FormTable.Requests).OrderBy(column => column.Ordinal).Select(column => column.Code),
    ];

    private readonly Wording _wording = source.Wording;

    /// <inheritdoc/>
    public string Name => _wording["法定三表", "Statutory tables"];

    /// <inheritdoc/>
    public string Purpose => _wording["三张法定表格的合计，旁注缺报数", "the three tables of the form, summed, with what is missing"];

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var page = draft.AddPage(Name, onePage: true);
        page.Widths([13, 48, .. Enumerable.Repeat((double[])[11, 6], 7).SelectMany(pair => pair)]);
        page.Span(1, 1, LastColumn, _wording[$"法定三表合计（{source.Period.Last} 年度，{source.ScopeName}）",
            $"The statutory tables, summed ({source.Period.Last}, {source.ScopeName})"], PageStyle.Title);
        page.Height(1, 2.2);
        page.Span(2, 1, LastColumn, _wording["数字右侧括号内是缺报份数，即没有写明这个数字的报告；合计只是已报告部分之和。灰色空格：没有一份报告写明。",
            "In brackets: reports that do not state the figure; sums are of those that do. Grey: no report states it."], PageStyle.Note);
        var row = DrawDisclosure(page, 4);
        row = DrawRequests(page, row + 2);
        DrawChallenges(page, row + 2);
    }

    private int DrawDisclosure(Page page, int row)
    {
        page.Span(row++, 1, LastColumn, _wording["二、主动公开政府信息情况（2021 年格式）", "2. Proactive disclosure (form of 2021)"], PageStyle.Heading);
        var form = StatutoryForm.Instance;
        foreach (var article in form.Rows.Where(r => r.Table == FormTable.Disclosure).GroupBy(r => r.Group))
        {
            var measures = form.Cells(FormTable.Disclosure, Edition.Form2021).Where(key => article.Any(r => r.Code == key.Row)).Select(key => key.Column)
                .Distinct().ToList();
            if (measures.Count == 0)
                continue;
            page.Block(row, 1, row, 2, _wording["信息内容", "item"], PageStyle.Header);
            for (var i = 0; i < measures.Count; i++)
                page.Block(row, 3 + i * 2, row, 4 + i * 2, LabelOf(FormTable.Disclosure, measures[i]), PageStyle.Header);
            row++;
            foreach (var item in article.Where(r => form.Cells(FormTable.Disclosure, Edition.Form2021).Any(key => key.Row == r.Code)))
            {
                page.Block(row, 1, row, 2, _wording[item.Zh, item.En], PageStyle.Label);
                for (var i = 0; i < measures.Count; i++)
                    DrawPair(page, row, 3 + i * 2, tables.Disclosure, "value", measures[i].Contains("amount", StringComparison.Ordinal) ? PageStyle.Amount : PageStyle.Count,
                        ("year", source.Period.Last), ("edition_code", "form_2021"), ("item_code", item.Code), ("measure_code", measures[i]));
                row++;
            }
        }

        var trial = tables.Disclosure.SumIfs("reported", ("year", source.Period.Last), ("edition_code", "trial_2019"));
        if (trial.Value > 0)
            page.Span(row++, 1, LastColumn, _wording[
                "本年度另有机关沿用 2019 年试行格式，其第二部分各项与上表不可比，见“主动公开”。",
                "Some agencies still use the trial form of 2019, whose section 2 cannot be compared: see \"Proactive disclosure\"."], PageStyle.Note);
        return row - 1;
    }

    private int DrawRequests(Page page, int row)
    {
        page.Span(row++, 1, LastColumn, _wording["三、收到和处理政府信息公开申请情况", "3. Requests received and handled"], PageStyle.Heading);
        page.Block(row, 1, row + 1, 2, _wording["本列数据的勾稽关系：新收 + 上年结转 = 总计 + 结转下年", "received + carried in = processed + carried out"], PageStyle.Header);
        page.Block(row, 3, row + 1, 4, LabelOf(FormTable.Requests, Requesters[0]), PageStyle.Header);
        page.Block(row, 5, row, 14, _wording["法人或其他组织", "organisations"], PageStyle.Header);
        for (var i = 1; i < 6; i++)
            page.Block(row + 1, 3 + i * 2, row + 1, 4 + i * 2, LabelOf(FormTable.Requests, Requesters[i]), PageStyle.Header);
        page.Block(row, 15, row + 1, 16, LabelOf(FormTable.Requests, "total"), PageStyle.Header);
        page.Height(row + 1, 2);
        row += 2;
        // Rows of one group stand together under its label; the others take both label columns.
        var rows = StatutoryForm.Instance.Rows.Where(r => r.Table == FormTable.Requests).OrderBy(r => r.Ordinal).ToList();
        foreach (var group in rows.GroupBy(form => form.Kind == "outcome" && OutcomeGroup.HasParts(form.Group) ? form.Group : form.Code))
        {
            var isGroup = group.Count() > 1;
            if (isGroup)
                page.Block(row, 1, row + group.Count() - 1, 1, GroupLabel(group.Key), PageStyle.Label);
            foreach (var form in group)
                DrawRequestRow(page, row++, form, isGroup ? 2 : 1);
        }

        return row - 1;
    }

    private void DrawRequestRow(Page page, int row, FormRow form, int firstColumn)
    {
        var label = _wording[form.Label2021 ?? form.Zh, form.En];
        page.Block(row, firstColumn, row, 2, label, PageStyle.Label);
        page.Height(row, Math.Max(1.2, TextWidth.Lines(label, firstColumn == 2 ? 46 : 59)));
        for (var i = 0; i < Requesters.Length; i++)
            DrawPair(page, row, 3 + i * 2, tables.Outcomes, "requests", PageStyle.Count,
                ("year", source.Period.Last), ("row_code", form.Code), ("requester_code", Requesters[i]));
    }

    private void DrawChallenges(Page page, int row)
    {
        page.Span(row++, 1, LastColumn, _wording["四、政府信息公开行政复议、行政诉讼情况", "4. Reconsideration and litigation"], PageStyle.Heading);
        var form = StatutoryForm.Instance;
        var results = form.Columns.Where(column => column.Table == FormTable.Challenges).OrderBy(column => column.Ordinal).Select(column => column.Code).ToList();
        page.Block(row, 1, row, 2, _wording["途径", "channel"], PageStyle.Header);
        for (var i = 0; i < results.Count; i++)
            page.Block(row, 3 + i * 2, row, 4 + i * 2, LabelOf(FormTable.Challenges, results[i]), PageStyle.Header);
        foreach (var channel in form.Rows.Where(r => r.Table == FormTable.Challenges).OrderBy(r => r.Ordinal))
        {
            row++;
            page.Block(row, 1, row, 2, _wording[channel.Zh, channel.En], PageStyle.Label);
            for (var i = 0; i < results.Count; i++)
                DrawPair(page, row, 3 + i * 2, tables.Challenges, "cases", PageStyle.Count,
                    ("year", source.Period.Last), ("channel_code", channel.Code), ("result_code", results[i]));
        }
    }

    private static void DrawPair(Page page, int row, int column, DataTable table, string key, PageStyle look, params (string Key, object Value)[] criteria)
    {
        page.Formula(row, column, table.ReportedSum(key, "reported", criteria), look);
        page.Formula(row, column + 1, table.SumIfs("missing", criteria), PageStyle.Lacking);
    }

    private string LabelOf(FormTable table, string column)
    {
        var found = StatutoryForm.Instance.Columns.First(c => c.Table == table && c.Code == column);
        return _wording[found.Zh, found.En];
    }

    private string GroupLabel(string group)
    {
        var found = OutcomeGroup.All.First(g => g.Code == group);
        return _wording[found.Zh, found.En];
    }
}
