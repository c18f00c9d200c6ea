using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>复议诉讼: table 四 by year, channel and result.</summary>
internal static class ChallengeData
{
    public static DataTable Read(BookSource source)
    {
        var wording = source.Wording;
        return source.ReadTable(
            wording["复议诉讼", "Challenges"], "challenges", "program/workbooks/challenges.sql",
            [
                SourceColumn.Figure("year", wording["年度", "year"], ColumnFormat.Plain),
                SourceColumn.Text("channel", wording["途径", "channel"], 40),
                SourceColumn.Text("result", wording["结果", "result"], 20),
                SourceColumn.Figure("cases", wording["案件（件）", "cases"], mark: ColumnMark.Bar),
                SourceColumn.Figure("reported", wording["已报告（份）", "reports stating it"]),
                SourceColumn.Figure("missing", wording["缺报（份）", "not reported"], mark: ColumnMark.AboveZero),
                SourceColumn.OrDash("share", wording["占该途径", "share of channel"], ColumnFormat.Share),
                SourceColumn.Text("channel_code", wording["途径代码", "channel code"], 34).OnScreenOnly(),
                SourceColumn.Text("result_code", wording["结果代码", "result code"]).OnScreenOnly(),
            ]);
    }
}
