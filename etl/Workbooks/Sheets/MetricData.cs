using Warehouse.Etl.Publishing;
using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>指标数据: every metric of the dictionary by year, with numerator and denominator: what the summary sheets refer to.</summary>
internal static class MetricData
{
    /// <summary>Source of the metrics on publication; they look at every agency, as no figure is counted twice there.</summary>
    private const string PublicationSource = "mart_publication";

    public static DataTable Read(BookSource source)
    {
        var rows = new List<CellValue[]>();
        foreach (var metric in source.Metrics.Metrics)
        {
            var counted = metric.Source == PublicationSource ? "true" : "s.counted";
            foreach (
                var value in source.Read<MetricValue>("program/workbooks/metric_values.sql", ("view", metric.View), ("counted", counted)))
                rows.Add(Row(metric, value, source.Wording));
        }

        return new(source.Wording["指标数据", "Metric data"], "metric_data", Columns(source.Wording), rows);
    }

    /// <summary>How the data sheet names a metric, or one item of it.</summary>
    public static string Key(string metric, string? item = null) => item is null ? metric : $"{metric}:{item}";

    private static CellValue[] Row(Metric metric, MetricValue value, Wording wording) =>
    [
        CellValue.Of(wording[metric.Zh, metric.En] + (value.Item is { } item ? $"：{item}" : "")),
        CellValue.Of(value.Year),
        CellValue.Of(wording.Unit(metric.Unit)),
        CellValue.Of(value.Reports),
        CellValue.Of(value.Complete),
        CellValue.Of(value.Missing),
        CellValue.Figure((decimal?)value.Numerator),
        metric.IsRate ? CellValue.Figure((decimal?)value.Denominator) : CellValue.NotApplicable,
        Value(metric, value),
        CellValue.Of(Key(metric.Code, value.ItemCode)),
    ];

    private static CellValue Value(Metric metric, MetricValue value)
    {
        if (!metric.IsRate || value.Numerator is not { } top)
            return CellValue.Figure((decimal?)value.Numerator);
        return CellValue.FigureOrDash(value.Denominator is { } bottom && bottom >= Math.Max(1, metric.MinimumN) ? top / bottom : null);
    }

    private static DataColumn[] Columns(Wording wording) =>
    [
        new("name", wording["指标", "metric"], ColumnFormat.Text) { MaximumWidth = 32 },
        new("year", wording["年度", "year"], ColumnFormat.Plain),
        new("unit", wording["单位", "unit"], ColumnFormat.Text),
        new("reports", wording["报告（份）", "reports"], ColumnFormat.Count),
        new("complete", wording["数据完整（份）", "complete reports"], ColumnFormat.Count)
        {
            Note = wording["写明该指标全部所需数字的报告数；只有这些报告进入分子和分母。", "Reports that state all that the metric needs; only they enter."],
        },
        new("missing", wording["缺报（份）", "not reported"], ColumnFormat.Count) { Mark = ColumnMark.AboveZero },
        new("numerator", wording["分子或数量", "numerator or count"], ColumnFormat.Amount),
        new("denominator", wording["分母", "denominator"], ColumnFormat.Amount),
        new("value", wording["指标值", "value"], ColumnFormat.Amount)
        {
            Note = wording["比率以小数表示：0.5 即 50%。合计为分子之和 ÷ 分母之和，不是各机关比率的平均。分母小于最小样本的不显示。",
                "Rates as fractions: 0.5 is 50 %. Totals are the ratio of sums, never a mean of rates. Not shown below the minimum N."],
        },
        new("metric", wording["指标代码", "metric code"], ColumnFormat.Text) { MaximumWidth = 34, Printed = false },
    ];
}
