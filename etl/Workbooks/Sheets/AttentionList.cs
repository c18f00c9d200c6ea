using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>What matters in the year: counts over the data sheets, each with the sheet that lists the cases.</summary>
internal sealed class AttentionList(BookSource source, BookTables tables)
{
    private const int Named = 3;

    private readonly Wording _wording = source.Wording;

    /// <summary>Draws the list from a row on; returns its last row.</summary>
    public int Draw(Page page, int row, int lastColumn)
    {
        page.Span(row, 1, lastColumn, _wording["值得注意", "What matters"], PageStyle.Heading);
        // One agency is not counted: its own state says more.
        var isAgency = source.Definition.Scope.Kind == ScopeKind.Agency;
        if (isAgency)
            DrawState(page, ++row);
        foreach (var (text, count, sheet, names) in isAgency ? OfReports() : [.. OfPublication(), .. OfReports()])
        {
            row++;
            page.Span(row, 1, 2, text, PageStyle.Label);
            page.Formula(row, 3, count, PageStyle.Count);
            page.LinkToSheet(row, 4, sheet);
            page.Span(row, 5, lastColumn, isAgency ? "" : names, PageStyle.Note);
        }

        return row;
    }

    private void DrawState(Page page, int row)
    {
        var states = tables.AgencyYears.Values("year").Zip(tables.AgencyYears.Values("publication_state"));
        page.Span(row, 1, 2, _wording["发布状态", "publication"], PageStyle.Label);
        page.Text(row, 3, states.FirstOrDefault(pair => pair.First.Number == source.Period.Last).Second.Text
            ?? _wording.PublicationState(null), PageStyle.Remark);
        page.LinkToSheet(row, 4, tables.AgencyYears.Sheet);
    }

    private IEnumerable<(string Text, Formula Count, string Sheet, string Names)> OfPublication()
    {
        yield return Late("逾期公布的机关", "agencies that published late", "late");
        yield return Late("未发现公开报告的机关", "agencies without a report", "missing");
        yield return Late("网站无法访问的机关", "agencies whose site is blocked", "blocked");
        yield return Late("报告无法读取的机关", "agencies whose report is not readable", "unreadable");
    }

    private IEnumerable<(string Text, Formula Count, string Sheet, string Names)> OfReports()
    {
        yield return Item("检查发现的错误", "errors found by the checks", tables.Findings, "severity", _wording["错误", "error"]);
        yield return Item("检查发现的警告", "warnings of the checks", tables.Findings, "severity", _wording["警告", "warning"]);
        yield return Item("机关发布后更正的数字", "figures changed by agencies", tables.Revisions, "cause", _wording["机关更正", "by the agency"]);
    }

    private (string Text, Formula Count, string Sheet, string Names) Late(string zh, string en, string state) =>
        Item(zh, en, tables.Late, "state", _wording.PublicationState(state));

    private (string Text, Formula Count, string Sheet, string Names) Item(
        string zh, string en, DataTable table, string key, string value) =>
        (_wording[zh, en], table.CountIfs((key, value)), table.Sheet, Names(table, key, value));

    // The first agencies by name, so that a reader need not leave the page to know whom it is about.
    private string Names(DataTable table, string key, string value)
    {
        var names = table.Values(key).Zip(table.Values("agency_name")).Where(pair => pair.First.Text == value)
            .Select(pair => pair.Second.Text).Distinct().ToList();
        return string.Join(_wording["、", ", "], names.Take(Named))
            + (names.Count > Named ? _wording[$"等 {names.Count} 家", $" and {names.Count - Named} more"] : "");
    }
}
