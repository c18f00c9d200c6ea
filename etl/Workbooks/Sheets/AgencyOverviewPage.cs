using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Etl.Workbooks.Writing.Charts;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>同类比较: the agency's rates beside those of its peers through the years.</summary>
internal sealed class AgencyOverviewPage(BookSource source, BookTables tables) : IBookSheet
{
    private static readonly string[] Codes =
        ["disclosure_rate", "full_disclosure_rate", "refusal_rate", "unable_rate", "declined_rate", "carry_over_rate",
            "reconsideration_correction_rate"];

    private static readonly string[] Charted = ["disclosure_rate", "refusal_rate"];

    private const int HeaderRow = 4;
    private const int ChartRows = 12;

    private readonly Wording _wording = source.Wording;

    /// <inheritdoc/>
    public string Name => _wording["同类比较", "Beside peers"];

    /// <inheritdoc/>
    public string Purpose => _wording["本机关与全国同层级同类别机关的比率", "its rates beside those of its peers in the whole country"];

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var years = source.Period.Years;
        var page = draft.AddPage(Name, headerRow: HeaderRow, fit: PrintFit.OnePage);
        // Seven years and the charts beside them are printed with letters of 7 points.
        page.Widths([20, 16, .. Enumerable.Repeat(Math.Min(10.0, 50.0 / years.Count), years.Count), 1, .. Enumerable.Repeat(4.5, 7)]);
        page.Span(1, 1, years.Count + 2, _wording[$"{source.ScopeName}与同类机关", $"{source.ScopeName} beside its peers"], PageStyle.Title);
        page.Height(1, 2.2);
        page.Span(2, 1, years.Count + 2, _wording[
            "同类：全国同层级、同类别的机关。合计是全部同类的分子之和 ÷ 分母之和；中位数只取达到最小样本的机关。",
            "Peers: agencies of the same level and kind in the whole country. Together: ratio of sums; the median is over those that "
            + "reach the minimum."], PageStyle.Note);
        page.Height(2, 2);
        page.Text(HeaderRow, 1, _wording["指标", "metric"], PageStyle.Header);
        page.Text(HeaderRow, 2, _wording["谁", "who"], PageStyle.Header);
        for (var i = 0; i < years.Count; i++)
            page.Text(HeaderRow, i + 3, years[i].ToString(System.Globalization.CultureInfo.InvariantCulture), PageStyle.Header);
        var row = HeaderRow + 1;
        foreach (var code in Codes)
            row = DrawMetric(draft, page, row, code, years);
        page.Freeze(HeaderRow, 2);
    }

    private int DrawMetric(BookDraft draft, Page page, int row, string code, IReadOnlyList<int> years)
    {
        var peers = source.Read<PeerValue>("program/workbooks/peers.sql", ("view", source.Metrics[code].View))
            .ToDictionary(peer => peer.Year);
        page.Block(row, 1, row + 2, 1, source.MetricName(code), PageStyle.Label);
        var block = new TrendBlock(page, years, HeaderRow, labelColumn: 2);
        block.Row(row, _wording["本机关", "this agency"], PageStyle.Share, year => tables.Metric(source, code, year),
            inChart: Charted.Contains(code));
        block.Row(row + 1, _wording["同类合计", "peers together"], PageStyle.Share, year => peers.GetValueOrDefault(year)?.PeerRate);
        block.Row(row + 2, _wording["同类中位数", "median of peers"], PageStyle.Share, year => peers.GetValueOrDefault(year)?.PeerMedian);
        if (Array.IndexOf(Charted, code) is >= 0 and var index)
            draft.AddChart(
                Name,
                block.Chart(
                    ChartKind.Line, source.MetricName(code),
                    _wording[$"折线图：历年{source.MetricName(code)}，本机关与同类。",
                        $"Lines: {source.MetricName(code)} by year, this agency and its peers."], "0%"),
                new ChartPlace(years.Count + 4, HeaderRow + index * ChartRows, years.Count + 11, HeaderRow + (index + 1) * ChartRows - 1));
        return row + 3;
    }
}
