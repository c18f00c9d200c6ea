using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>法定三表: the three tables of the form as it prints them, summed over the scope, with what is missing beside each sum.</summary>
internal sealed class StatutoryPage(BookSource source, BookTables tables) : IBookSheet
{
    // The three tables have unlike columns; a grid of narrow ones carries them all, and all are as wide as the page.
    private readonly Wording _wording = source.Wording;

    /// <inheritdoc/>
    public string Name => _wording["法定三表", "Statutory tables"];

    /// <inheritdoc/>
    public string Purpose => _wording["三张法定表格的合计，旁注缺报数", "the three tables of the form, summed, with what is missing"];

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var page = draft.AddPage(Name, fit: PrintFit.OwnBreaks);
        page.Widths([.. Enumerable.Repeat(StatutoryGrid.Width, StatutoryGrid.Columns)]);
        page.Span(1, 1, StatutoryGrid.Columns, _wording[$"法定三表合计（{source.Period.Last} 年度，{source.ScopeName}）",
            $"The statutory tables, summed ({source.Period.Last}, {source.ScopeName})"], PageStyle.Title);
        page.Height(1, 2.2);
        page.Span(2, 1, StatutoryGrid.Columns, _wording[
            "括号内是缺报份数，即没有写明这个数字的报告；合计只是已报告部分之和。灰色空格：没有一份报告写明。",
            "In brackets: reports that do not state the figure; sums are of those that do. Grey: no report states it."], PageStyle.Note);
        var grid = new StatutoryGrid(page, source.Period.Last);
        var row = new DisclosureTable(source, tables, grid).Draw(4);
        page.BreakAfter(row);
        row = new RequestTable(tables, grid, _wording).Draw(row + 2);
        page.BreakAfter(row);
        new ChallengeTable(tables, grid, _wording).Draw(row + 2);
    }
}
