using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>分机关: one row an agency with key figures of the year, its place among its peers, and what to look at.</summary>
internal static class AgencyData
{
    public static DataTable Read(BookSource source, BookLinks links) =>
        Read(source, links, source.Wording["分机关", "Agencies"], "agencies");

    /// <summary>同类机关: the same of the peers of one agency.</summary>
    public static DataTable ReadPeers(BookSource source, BookLinks links)
    {
        source.NarrowToPeers();
        try
        {
            return Read(source, links, source.Wording["同类机关", "Peers"], "peers");
        }
        finally
        {
            source.Narrow();
        }
    }

    private static DataTable Read(BookSource source, BookLinks links, string sheet, string name) => source.ReadTable(
        sheet, name, "program/workbooks/agencies.sql", [.. Columns(source, links)],
        ("year", source.Period.Last.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<SourceColumn> Columns(BookSource source, BookLinks links)
    {
        var wording = source.Wording;
        yield return links.ToAgency(SourceColumn.Text("agency_name", wording["机关", "agency"], 26));
        yield return SourceColumn.Text("region", wording["地区", "region"], 16);
        yield return SourceColumn.Text("kind", wording["类别", "kind"], 30);
        yield return SourceColumn.Text("counted", wording["计入合计", "counted"]);
        yield return SourceColumn.Text("state", wording["发布状态", "publication"]);
        yield return new(
            new DataColumn("first_seen_on", wording["发布日期", "published on"], ColumnFormat.Day))
        { WhenNull = CellKind.NotApplicable };
        yield return SourceColumn.OrDash("days_late", wording["逾期（天）", "days late"], ColumnFormat.Count, ColumnMark.AboveZero);
        yield return SourceColumn.Figure("received", wording["本年新收（件）", "received"], mark: ColumnMark.Bar);
        yield return SourceColumn.OrDash("received_change", wording["比上年（件）", "change"], ColumnFormat.Change);
        yield return SourceColumn.Figure("processed", wording["办理总计（件）", "processed"]);
        yield return SourceColumn.Figure("carried_out", wording["结转下年（件）", "carried out"]);
        yield return SourceColumn.OrDash("disclosure_rate", source.MetricName("disclosure_rate"), ColumnFormat.Share)
            .Explained(source.MetricNote("disclosure_rate"));
        yield return SourceColumn.OrDash("place", wording["公开率同类排名", "rank among peers"], ColumnFormat.Count)
            .Explained(wording["在全国同层级同类别、达到最小样本的机关中，公开率由高到低的名次。",
                "Place by disclosure rate, highest first, among agencies of the same level and kind in the whole country that reach the "
                + "minimum."]);
        yield return SourceColumn.OrDash("peers", wording["同类机关数", "peers ranked"], ColumnFormat.Count);
        yield return SourceColumn.OrDash("refusal_rate", source.MetricName("refusal_rate"), ColumnFormat.Share)
            .Explained(source.MetricNote("refusal_rate"));
        yield return SourceColumn.Figure("reconsideration", wording["行政复议（件）", "reconsiderations"]);
        yield return SourceColumn.Figure("litigation", wording["行政诉讼（件）", "lawsuits"]);
        yield return SourceColumn.OrDash(
            "missing_cells", wording["表三缺报（格）", "cells not reported"], ColumnFormat.Count, ColumnMark.AboveZero);
        yield return SourceColumn.OrDash("findings", wording["检查发现（处）", "findings"], ColumnFormat.Count, ColumnMark.AboveZero);
        yield return new(
            new DataColumn("flags", wording["提示", "look at"], ColumnFormat.LongText)
            {
                Mark = ColumnMark.AnyText,
                MaximumWidth = wording.IsChinese ? 28 : 36
            })
        { WhenNull = CellKind.Empty };
        yield return SourceColumn.Text("report", wording["原文", "report"]).Linked("source");
        yield return SourceColumn.Text("agency_id", wording["机关代码", "agency id"], 26).OnScreenOnly();
    }
}
