using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>办理结果: table 三 by year, row and requester, with what is missing and with shares.</summary>
internal static class OutcomeData
{
    public static DataTable Read(BookSource source)
    {
        var wording = source.Wording;
        return source.ReadTable(
            wording["办理结果", "Outcomes"], "outcomes", "program/workbooks/outcomes.sql",
            [
                SourceColumn.Figure("year", wording["年度", "year"], ColumnFormat.Plain),
                SourceColumn.Text("row_label", wording["表三行", "row of table 3"], 44),
                SourceColumn.Text("requester", wording["申请人", "requester"], 26),
                SourceColumn.Figure("requests", wording["申请（件）", "requests"], mark: ColumnMark.Bar),
                SourceColumn.Figure("reported", wording["已报告（份）", "reports stating it"]),
                SourceColumn.Figure("missing", wording["缺报（份）", "not reported"], mark: ColumnMark.AboveZero)
                    .Explained(wording["没有写明这个数字的报告数。合计只是已报告部分之和。", "Reports that do not state the figure; the sum is of those that do."]),
                SourceColumn.OrDash("share", wording["占办理总计", "share of processed"], ColumnFormat.Share),
                SourceColumn.Text("group_code", wording["组代码", "group code"]).OnScreenOnly(),
                SourceColumn.Text("row_code", wording["行代码", "row code"], 34).OnScreenOnly(),
                SourceColumn.Text("requester_code", wording["申请人代码", "requester code"], 34).OnScreenOnly(),
            ]);
    }
}
