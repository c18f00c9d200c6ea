using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Etl.Workbooks.Writing.Charts;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>趋势: figures through the years, each table with its chart beside it.</summary>
internal sealed class TrendPage(BookSource source, BookTables tables) : IBookSheet
{
    private const int ChartRows = 11;
    private const int ChartColumns = 7;

    private readonly Wording _wording = source.Wording;
    private readonly IReadOnlyList<int> _years = source.Period.Years;

    /// <inheritdoc/>
    public string Name => _wording["趋势", "Trends"];

    /// <inheritdoc/>
    public string Purpose => _wording["历年数字与图", "figures through the years, with charts"];

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var page = draft.AddPage(Name, fit: PrintFit.OwnBreaks);
        // As wide as seven years whatever their number, so that a printed page always holds three charts.
        var yearWidth = Math.Min(12, 56.0 / _years.Count);
        page.Widths(
            [28, .. Enumerable.Repeat(yearWidth, _years.Count), 1,
                .. Enumerable.Repeat((103 - yearWidth * _years.Count) / ChartColumns, ChartColumns)]);
        page.Span(1, 1, _years.Count + 9, _wording[$"{source.ScopeName}：{source.Period.First}–{source.Period.Last} 年趋势",
            $"{source.ScopeName}: {source.Period.First}–{source.Period.Last}"], PageStyle.Title);
        page.Height(1, 2.2);
        page.Span(2, 1, _years.Count + 9, _wording[
            "某年没有报告的数字留空，图上断开。各年报告的机关不完全相同，比较时请看“指标数据”中的完整份数。",
            "A year without the figure is left empty and breaks the line. The agencies that report differ from year to year: see \"Metric "
            + "data\"."], PageStyle.Note);
        var row = 4;
        foreach (var draw in (Func<BookDraft, Page, int, TrendBlock>[])[Flow, Outcomes, Rates, Challenges, Publication])
        {
            draw(draft, page, row);
            row += ChartRows + 2;
            if ((row - 4) / (ChartRows + 2) % 3 == 0)
                page.BreakAfter(row - 2);
        }
    }

    private TrendBlock Flow(BookDraft draft, Page page, int row)
    {
        var block = new TrendBlock(page, _years);
        var line = block.Begin(row, _wording["申请的来与去（件）", "Requests in and out"], _wording["年度", "year"]);
        foreach (var code in (string[])["received", "carried_in", "processed", "carried_out"])
            block.Row(line++, RowLabel(code), PageStyle.Count, year => Total("row_code", code, year), inChart: code is not "carried_in");
        Place(draft, row, block.Chart(ChartKind.Line, _wording["新收、办理与结转（件）", "received, processed, carried out"],
            _wording["折线图：各年新收申请、办理总计和结转下年的件数。", "Lines: requests received, processed and carried out by year."], NumberFormats.Count));
        return block;
    }

    private TrendBlock Outcomes(BookDraft draft, Page page, int row)
    {
        var block = new TrendBlock(page, _years);
        var line = block.Begin(row, _wording["办理结果（件）", "Outcomes (requests)"], _wording["结果", "outcome"]);
        foreach (var group in OutcomeGroup.All)
            block.Row(line++, _wording[group.Zh, group.En], PageStyle.Count, year => Total("group_code", group.Code, year));
        Place(draft, row, block.Chart(ChartKind.StackedShare, _wording["办理结果构成", "outcomes, shares"],
            _wording["堆积柱形图：各年六类办理结果所占比例。", "Stacked columns: shares of the six groups of outcomes by year."], NumberFormats.Count));
        return block;
    }

    private TrendBlock Rates(BookDraft draft, Page page, int row)
    {
        var block = new TrendBlock(page, _years);
        var line = block.Begin(row, _wording["比率", "Rates"], _wording["指标", "metric"]);
        foreach (
            var code in (string[])["disclosure_rate", "refusal_rate", "unable_rate", "declined_rate", "reconsideration_correction_rate"])
            block.Row(line++, source.MetricName(code), PageStyle.Share, year => tables.Metric(source, code, year), inChart: line - row < 6);
        Place(draft, row, block.Chart(ChartKind.Line, _wording["公开、不予公开、无法提供", "disclosed, refused, unable"],
            _wording["折线图：各年公开率、不予公开率、无法提供率。", "Lines: rates of disclosure, refusal and inability by year."], "0%"));
        return block;
    }

    private TrendBlock Challenges(BookDraft draft, Page page, int row)
    {
        var block = new TrendBlock(page, _years);
        var line = block.Begin(row, _wording["复议与诉讼（件）", "Challenges (cases)"], _wording["途径", "channel"]);
        foreach (var channel in StatutoryForm.Instance.Rows.Where(r => r.Table == FormTable.Challenges).OrderBy(r => r.Ordinal))
            block.Row(line++, _wording[channel.Zh, channel.En], PageStyle.Count, year => tables.Challenges.ReportedSum(
                "cases", "reported", ("year", year), ("channel_code", channel.Code), ("result_code", "total")));
        Place(draft, row, block.Chart(ChartKind.Stacked, _wording["行政复议和行政诉讼（件）", "reconsiderations and lawsuits"],
            _wording["堆积柱形图：各年行政复议、直接起诉和复议后起诉的件数。", "Stacked columns: cases by channel and year."], NumberFormats.Count));
        return block;
    }

    private TrendBlock Publication(BookDraft draft, Page page, int row)
    {
        var block = new TrendBlock(page, _years);
        var line = block.Begin(row, _wording["发布", "Publication"], _wording["指标", "metric"]);
        foreach (var code in (string[])["publication_rate", "on_time_rate", "coverage"])
            block.Row(line++, source.MetricName(code), PageStyle.Share, year => tables.Metric(source, code, year));
        Place(draft, row, block.Chart(ChartKind.Column, _wording["发布率、按时发布率、入库覆盖率", "published, on time, loaded"],
            _wording["柱形图：各年发布率、按时发布率和入库覆盖率。", "Columns: rates of publication, of publication on time and of coverage by year."], "0%") with
        { Highest = 1 });
        return block;
    }

    private Formula Total(string key, string code, int year) =>
        tables.Outcomes.ReportedSum("requests", "reported", ("year", year), (key, code), ("requester_code", "total"));

    private string RowLabel(string code)
    {
        var row = StatutoryForm.Instance.Rows.First(r => r.Table == FormTable.Requests && r.Code == code);
        return _wording[row.Zh, row.En];
    }

    private void Place(BookDraft draft, int row, Chart chart) =>
        draft.AddChart(Name, chart, new ChartPlace(_years.Count + 3, row, _years.Count + 3 + ChartColumns, row + ChartRows));
}
