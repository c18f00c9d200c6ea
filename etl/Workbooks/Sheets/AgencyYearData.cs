using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>机关年度: key figures of every agency through the years, ready for pivots.</summary>
internal static class AgencyYearData
{
    public static DataTable Read(BookSource source)
    {
        var wording = source.Wording;
        return source.ReadTable(
            wording["机关年度", "Agency by year"], "agency_years", "program/workbooks/agency_years.sql", [.. Who(wording), .. Figures(source)],
            frozenColumns: 2,
            ("refused", source.Metrics["refusal_rate"].Numerator),
            ("unable", source.Metrics["unable_rate"].Numerator),
            ("declined", source.Metrics["declined_rate"].Numerator),
            ("litigation", source.Metrics["litigation_rate"].Numerator));
    }

    private static SourceColumn[] Who(Wording wording) =>
    [
        SourceColumn.Text("agency_name", wording["机关", "agency"], 28),
        SourceColumn.Figure("year", wording["年度", "year"], ColumnFormat.Plain),
        SourceColumn.Text("province", wording["省", "province"], 12),
        SourceColumn.Text("prefecture", wording["市", "prefecture"], 12),
        SourceColumn.Text("county", wording["县", "county"], 12),
        SourceColumn.Text("level", wording["层级", "level"]),
        SourceColumn.Text("kind", wording["类别", "kind"]),
        SourceColumn.Figure("counted", wording["计入合计（1/0）", "counted (1/0)"], ColumnFormat.Plain)
            .Explained(wording["政府的报告汇总其辖区；与部门相加会重复计算，故一般不计入合计。",
                "A government reports on its whole territory; adding it to its departments would count twice."]),
        SourceColumn.Figure("loaded", wording["已入库（1/0）", "loaded (1/0)"], ColumnFormat.Plain),
        SourceColumn.Text("publication_state", wording["发布状态", "publication"]),
    ];

    private static IEnumerable<SourceColumn> Figures(BookSource source)
    {
        var wording = source.Wording;
        yield return SourceColumn.Figure("received", wording["本年新收（件）", "received"]);
        yield return SourceColumn.Figure("carried_in", wording["上年结转（件）", "carried in"]);
        yield return SourceColumn.Figure("granted", wording["予以公开（件）", "granted"]);
        yield return SourceColumn.Figure("partially_granted", wording["部分公开（件）", "granted in part"]);
        yield return SourceColumn.Figure("refused", wording["不予公开（件）", "refused"]);
        yield return SourceColumn.Figure("unable", wording["无法提供（件）", "unable"]);
        yield return SourceColumn.Figure("declined", wording["不予处理（件）", "declined"]);
        yield return SourceColumn.Figure("processed", wording["办理总计（件）", "processed"]);
        yield return SourceColumn.Figure("carried_out", wording["结转下年（件）", "carried out"]);
        yield return SourceColumn.Figure("reconsideration", wording["行政复议（件）", "reconsiderations"]);
        yield return SourceColumn.Figure("litigation", wording["行政诉讼（件）", "lawsuits"]);
        yield return SourceColumn.Figure("licensing_decisions", wording["行政许可（件）", "licences"]);
        yield return SourceColumn.Figure("penalties_decisions", wording["行政处罚（件）", "penalties"]);
        yield return SourceColumn.Figure("coercion_decisions", wording["行政强制（件）", "coercion"]);
        yield return SourceColumn.Figure("fees", wording["收费金额（万元）", "fees (10,000 CNY)"], ColumnFormat.Amount);
        yield return SourceColumn.Figure("missing_cells", wording["表三缺报（格）", "cells not reported"]);
        yield return SourceColumn.Figure("findings", wording["检查发现（处）", "findings"]);
        yield return SourceColumn.Figure("version", wording["版本", "version"], ColumnFormat.Plain);
        yield return SourceColumn.Text("agency_id", wording["机关代码", "agency id"], 26).OnScreenOnly();
    }
}
