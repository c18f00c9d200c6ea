using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>逾期未报: who has not published on time, how late, and why.</summary>
internal static class LateData
{
    public static DataTable Read(BookSource source, BookLinks links)
    {
        var wording = source.Wording;
        return source.ReadTable(
            wording["逾期未报", "Late or missing"], "late", "program/workbooks/late.sql",
            [
                links.ToAgency(SourceColumn.Text("agency_name", wording["机关", "agency"], 30)),
                SourceColumn.Text("region", wording["地区", "region"], 18),
                SourceColumn.Text("state", wording["状态", "state"]),
                new(new DataColumn("due_on", wording["法定期限", "due on"], ColumnFormat.Day)) { WhenNull = CellKind.NotApplicable },
                new(
                new DataColumn("first_seen_on", wording["发布日期", "published on"], ColumnFormat.Day)) { WhenNull = CellKind.NotApplicable },
                SourceColumn.OrDash("days_late", wording["逾期（天）", "days late"], ColumnFormat.Count, ColumnMark.Bar),
                SourceColumn.LongText("reason", wording["原因", "reason"], 28),
                SourceColumn.Address("source", wording["网址", "address"]),
                SourceColumn.Text("agency_id", wording["机关代码", "agency id"], 26).OnScreenOnly(),
            ]);
    }
}
