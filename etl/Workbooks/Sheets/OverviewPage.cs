using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>
/// 总览: key figures with their change from the year before, their course, how many reports they stand on, and what matters.
/// </summary>
internal sealed class OverviewPage(BookSource source, BookTables tables) : IBookSheet
{
    private const int CardRow = 4;
    private const int TableRow = 7;
    private const int LastColumn = 9;

    private readonly Wording _wording = source.Wording;

    /// <inheritdoc/>
    public string Name => _wording["总览", "Overview"];

    /// <inheritdoc/>
    public string Purpose => _wording["关键数字、比上年的变化、走势、值得注意的事", "key figures, change, course, what matters"];

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var page = draft.AddPage(Name, TableRow, PrintFit.OwnBreaks);
        page.Widths(30, 9, 13, 13, 12, 11, 12, 11, 20);
        page.Span(
            1, 1, LastColumn, _wording[
            $"{source.ScopeName} {source.Period.Last} 年度总览", $"{source.ScopeName}: overview {source.Period.Last}"], PageStyle.Title);
        page.Height(1, 2.2);
        page.Span(2, 1, LastColumn, SummingRule(), PageStyle.Note);
        page.Height(2, TextWidth.Lines(SummingRule(), 150));
        page.Height(3, 0.5);
        DrawCards(page);
        page.Height(TableRow - 1, 0.5);
        var row = DrawTable(page);
        new AttentionList(source, tables).Draw(page, row + 2, LastColumn);
        page.Freeze(TableRow, 1);
    }

    private string SummingRule() => source.Definition.Scope.Kind == Definitions.ScopeKind.Agency
        ? _wording["数字取自该机关的年度报告。灰色空格表示报告中没有这个数字，不等于零。",
            "Figures are those of the agency's own reports. A grey cell: not reported, which is not zero."]
        : _wording[
            $"{Counted()}。比率为分子之和 ÷ 分母之和。灰色空格表示没有机关报告这个数字，不等于零；“缺报”是没有写明所需数字的报告数。",
            $"{Counted()}. Rates are ratios of sums. A grey cell: reported by nobody, which is not zero; \"not reported\" counts reports "
            + $"that lack the figures."];

    private string Counted() => source.Counts switch
    {
        Definitions.CountedAgencies.Governments => _wording[
            "合计只含各级政府的报告；上级政府的报告包含下级，跨层级的合计有重复", "Sums hold the reports of governments only, which contain those of the levels below"],
        Definitions.CountedAgencies.All => _wording["合计含范围内全部机关的报告", "Sums hold the reports of all agencies"],
        _ => _wording[
        "合计不含政府自身的报告，因其汇总全辖区，与部门相加会重复", "Sums leave out governments, whose reports cover their whole territory and would count twice"],
    };

    private void DrawCards(Page page)
    {
        // Six cards over nine columns: the first takes the wide column, the last the widest remainder.
        (int First, int Last)[] places = [(1, 1), (2, 3), (4, 4), (5, 6), (7, 8), (9, 9)];
        for (var i = 0; i < KeyMetrics.Cards.Count; i++)
        {
            var (first, last) = places[i];
            var code = KeyMetrics.Cards[i];
            page.Span(CardRow, first, last, source.MetricName(code), PageStyle.Remark);
            page.Span(CardRow + 1, first, last, "", source.Metrics[code].IsRate ? PageStyle.KeyShare : PageStyle.Key);
            page.Formula(CardRow + 1, first, tables.Metric(source, code, source.Period.Last), source.Metrics[code].IsRate
                ? PageStyle.KeyShare : PageStyle.Key);
            page.NameCell(CardRow + 1, first, $"key_{code}");
        }

        page.Height(CardRow + 1, 2.2);
    }

    private int DrawTable(Page page)
    {
        var last = source.Period.Last;
        string[] header =
        [
            _wording["指标", "metric"], _wording["单位", "unit"], _wording[$"{last} 年", $"{last}"], _wording[$"{last - 1} 年", $"{last - 1}"],
            _wording["比上年", "change"], _wording["增减率", "growth"], _wording["已报告（份）", "reports"], _wording["缺报（份）", "not reported"],
            _wording[$"走势 {source.Period.First}–{last}", $"course {source.Period.First}–{last}"],
        ];
        for (var i = 0; i < header.Length; i++)
            page.Text(TableRow, i + 1, header[i], PageStyle.Header);
        page.Height(TableRow, 1.6);
        var row = TableRow;
        var parts = KeyMetrics.Parts(_wording);
        foreach (var (heading, codes) in parts)
        {
            // A printed page holds no more; how the agencies published goes with what matters.
            if (heading == parts[^1].Heading)
                page.BreakAfter(row);
            page.Span(++row, 1, LastColumn, heading, PageStyle.Heading);
            foreach (var code in codes)
                DrawMetric(page, ++row, code);
        }

        return row;
    }

    private void DrawMetric(Page page, int row, string code)
    {
        var metric = source.Metrics[code];
        var look = metric.Unit == "ratio" ? PageStyle.Ratio : metric.IsRate ? PageStyle.Share : metric.Unit == "10k_cny"
            ? PageStyle.Amount : PageStyle.Count;
        page.Text(row, 1, _wording[metric.Zh, metric.En], PageStyle.Label);
        page.Comment(row, 1, source.MetricNote(code));
        page.Text(row, 2, _wording.Unit(metric.Unit), PageStyle.Remark);
        var now = page.Formula(row, 3, tables.Metric(source, code, source.Period.Last), look);
        var before = page.Formula(row, 4, tables.Metric(source, code, source.Period.Last - 1), look);
        var isShare = metric.IsRate && metric.Unit != "ratio";
        page.Formula(row, 5, isShare ? Formula.Points(now, before) : Formula.Difference(now, before), metric.Unit == "ratio"
            ? PageStyle.RatioChange : isShare ? PageStyle.Points
            : metric.Unit == "10k_cny" ? PageStyle.AmountChange : PageStyle.Change);
        if (metric.IsRate)
            page.NotApplicable(row, 6);
        else
            page.Formula(row, 6, Formula.Growth(now, before), PageStyle.Growth);
        page.Formula(row, 7, tables.MetricReports("complete", code, source.Period.Last), PageStyle.Count);
        page.Formula(row, 8, tables.MetricReports("missing", code, source.Period.Last), PageStyle.Count);
        page.Text(row, 9, TrendText.Of([.. source.Period.Years.Select(year => tables.Metric(source, code, year).Value)]), PageStyle.Remark);
    }
}
