using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>同类比较: the agency's rates beside those of its peers through the years.</summary>
internal sealed class AgencyOverviewPage(BookSource source, BookTables tables) : IBookSheet
{
    private static readonly string[] Codes =
        ["disclosure_rate", "full_disclosure_rate", "refusal_rate", "unable_rate", "declined_rate", "carry_over_rate", "reconsideration_correction_rate"];

    private readonly Wording _wording = source.Wording;

    /// <inheritdoc/>
    public string Name => _wording["同类比较", "Beside peers"];

    /// <inheritdoc/>
    public string Purpose => _wording["本机关与全国同层级同类别机关的比率", "its rates beside those of its peers in the whole country"];

    /// <inheritdoc/>
    public void Draw(BookDraft draft)
    {
        var years = source.Period.Years;
        var page = draft.AddPage(Name, headerRow: 4);
        page.Widths([26, 20, .. Enumerable.Repeat(10.0, years.Count), 2, .. Enumerable.Repeat(9.5, 7)]);
        page.Span(1, 1, years.Count + 2, _wording[$"{source.ScopeName}与同类机关", $"{source.ScopeName} beside its peers"], PageStyle.Title);
        page.Height(1, 2.2);
        page.Span(2, 1, years.Count + 2, _wording[
            "同类：全国同层级、同类别的机关。合计是全部同类的分子之和 ÷ 分母之和；中位数只取达到最小样本的机关。",
            "Peers: agencies of the same level and kind in the whole country. Together: ratio of sums; the median is over those that reach the minimum."], PageStyle.Note);
        page.Height(2, 2);
        page.Text(4, 1, _wording["指标", "metric"], PageStyle.Header);
        page.Text(4, 2, _wording["谁", "who"], PageStyle.Header);
        for (var i = 0; i < years.Count; i++)
            page.Text(4, i + 3, years[i].ToString(System.Globalization.CultureInfo.InvariantCulture), PageStyle.Header);
        var row = 5;
        foreach (var code in Codes)
            row = DrawMetric(page, row, code, years);
        page.Freeze(4, 2);
    }

    private int DrawMetric(Page page, int row, string code, IReadOnlyList<int> years)
    {
        var peers = source.Read<PeerValue>("workbooks/peers.sql", ("view", source.Metrics[code].View)).ToDictionary(peer => peer.Year);
        page.Block(row, 1, row + 2, 1, source.MetricName(code), PageStyle.Label);
        page.Text(row, 2, _wording["本机关", "this agency"], PageStyle.Label);
        page.Text(row + 1, 2, _wording["同类合计", "peers together"], PageStyle.Label);
        page.Text(row + 2, 2, _wording["同类中位数", "median of peers"], PageStyle.Label);
        for (var i = 0; i < years.Count; i++)
        {
            page.Formula(row, i + 3, tables.Metric(source, code, years[i]), PageStyle.Share);
            page.Number(row + 1, i + 3, peers.GetValueOrDefault(years[i])?.PeerRate, PageStyle.Share);
            page.Number(row + 2, i + 3, peers.GetValueOrDefault(years[i])?.PeerMedian, PageStyle.Share);
        }

        return row + 3;
    }
}
