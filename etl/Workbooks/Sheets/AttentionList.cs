using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>What matters in the year: counts over the data sheets, each with the sheet that lists the cases.</summary>
internal sealed class AttentionList(BookSource source, BookTables tables)
{
    private readonly Wording _wording = source.Wording;

    /// <summary>Draws the list from a row on; returns its last row.</summary>
    public int Draw(Page page, int row, int lastColumn)
    {
        page.Span(row, 1, lastColumn, _wording["值得注意", "What matters"], PageStyle.Heading);
        foreach (var (text, count, sheet) in Items())
        {
            row++;
            page.Span(row, 1, 2, text, PageStyle.Label);
            page.Formula(row, 3, count, PageStyle.Count);
            page.LinkToSheet(row, 4, sheet);
        }

        return row;
    }

    private IEnumerable<(string Text, Formula Count, string Sheet)> Items()
    {
        yield return Late("late", "逾期发布的机关", "agencies that published late", "逾期发布");
        yield return Late("missing", "未发现报告的机关", "agencies without a report", "未发现");
        yield return Late("blocked", "网站无法访问的机关", "agencies whose site is blocked", "无法访问");
        yield return Late("unreadable", "报告无法读取的机关", "agencies whose report is not readable", "无法读取");
        yield return (_wording["检查发现的错误", "errors found by the checks"], Count(tables.Findings, "severity", _wording["错误", "error"]), tables.Findings.Sheet);
        yield return (_wording["检查发现的警告", "warnings of the checks"], Count(tables.Findings, "severity", _wording["警告", "warning"]), tables.Findings.Sheet);
        yield return (_wording["机关发布后更正的数字", "figures changed by agencies"],
            Count(tables.Revisions, "cause", _wording["机关更正", "by the agency"]), tables.Revisions.Sheet);
    }

    private (string Text, Formula Count, string Sheet) Late(string state, string zh, string en, string stateZh) =>
        (_wording[zh, en], Count(tables.Late, "state", _wording[stateZh, state]), tables.Late.Sheet);

    private static Formula Count(DataTable table, string key, string value) => table.CountIfs((key, value));
}
