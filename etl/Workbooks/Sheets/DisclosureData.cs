using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>主动公开: table 二 by year, each edition of the form by itself.</summary>
internal static class DisclosureData
{
    public static DataTable Read(BookSource source)
    {
        var wording = source.Wording;
        return source.ReadTable(
            wording["主动公开", "Proactive disclosure"], "disclosure", "program/workbooks/disclosure.sql",
            [
                SourceColumn.Figure("year", wording["年度", "year"], ColumnFormat.Plain),
                SourceColumn.Text("item", wording["信息内容", "item"], 30),
                SourceColumn.Text("measure", wording["指标", "measure"], 30),
                SourceColumn.Text("unit", wording["单位", "unit"]),
                SourceColumn.Figure("value", wording["数值", "value"], ColumnFormat.Amount),
                SourceColumn.Figure("reported", wording["已报告（份）", "reports stating it"]),
                SourceColumn.Figure("missing", wording["缺报（份）", "not reported"], mark: ColumnMark.AboveZero),
                SourceColumn.Text("edition", wording["格式版本", "edition"], 30).Explained(wording[
                    "规章、规范性文件各项在两版之间不可比，不得连成一个序列。", "Rules and normative documents cannot be compared between the editions."]),
                SourceColumn.Text("edition_code", wording["版本代码", "edition code"]).OnScreenOnly(),
                SourceColumn.Text("item_code", wording["内容代码", "item code"], 24).OnScreenOnly(),
                SourceColumn.Text("measure_code", wording["指标代码", "measure code"], 24).OnScreenOnly(),
            ]);
    }
}
