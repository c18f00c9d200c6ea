using Warehouse.Etl.Publishing;
using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>指标口径: the dictionary of metrics.</summary>
internal static class DictionaryData
{
    public static DataTable Read(BookSource source)
    {
        var wording = source.Wording;
        return new(
            wording["指标口径", "Metrics"], "dictionary",
            [
                new("name", wording["指标", "metric"], ColumnFormat.LongText) { MaximumWidth = 24 },
                new("unit", wording["单位", "unit"], ColumnFormat.Text),
                new("formula", wording["算法", "formula"], ColumnFormat.LongText) { MaximumWidth = 40 },
                new("additive", wording["能否相加", "additive"], ColumnFormat.LongText) { MaximumWidth = 18 },
                new("minimum", wording["最小样本", "minimum N"], ColumnFormat.Count)
                {
                    Note = wording["分母小于此数的比率不显示，机关也不排名。", "A rate whose denominator is smaller is not shown, and the agency not ranked."],
                },
                new("editions", wording["格式版本说明", "editions of the form"], ColumnFormat.LongText) { MaximumWidth = 34 },
                new("code", wording["代码", "code"], ColumnFormat.Text) { MaximumWidth = 34, Printed = false },
            ],
            [.. source.Metrics.Metrics.Select(metric => Row(metric, wording))]);
    }

    private static CellValue[] Row(Metric metric, Wording wording) =>
    [
        CellValue.Of(wording[metric.Zh, metric.En]),
        CellValue.Of(wording.Unit(metric.Unit)),
        CellValue.Of(wording[metric.FormulaZh, metric.FormulaEn]),
        CellValue.Of(metric.Additive switch
        {
            "everywhere" => wording["可以相加", "may be summed"],
            "agencies" => wording["只能跨机关相加，不能跨年", "over agencies, not over years"],
            _ => wording["不可相加：分子之和 ÷ 分母之和", "not summed: ratio of sums"],
        }),
        metric.MinimumN > 0 ? CellValue.Of(metric.MinimumN) : CellValue.NotApplicable,
        CellValue.Of(wording[metric.EditionsZh, metric.EditionsEn]),
        CellValue.Of(metric.Code),
    ];
}
