using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>数据质量: what the checks found, with the way to the source.</summary>
internal static class FindingData
{
    public static DataTable Read(BookSource source, BookLinks links)
    {
        var wording = source.Wording;
        return source.ReadTable(
            wording["数据质量", "Data quality"], "findings", "program/workbooks/findings.sql",
            [
                links.ToAgency(SourceColumn.Text("agency_name", wording["机关", "agency"], 36)),
                SourceColumn.Text("severity", wording["程度", "severity"]),
                SourceColumn.LongText("message", wording["看什么", "what to look at"], 64),
                SourceColumn.OrDash("expected", wording["应为", "expected"], ColumnFormat.Amount),
                SourceColumn.OrDash("actual", wording["实为", "actual"], ColumnFormat.Amount),
                SourceColumn.LongText("figures", wording["涉及的数字", "figures"], 44),
                .. links.Explanation("explanation", wording["来历", "where from"]),
                SourceColumn.Text("report", wording["原文", "report"]).Linked("source"),
                SourceColumn.Text("rule_id", wording["规则代码", "rule code"], 26).OnScreenOnly(),
                SourceColumn.Text("agency_id", wording["机关代码", "agency id"], 26).OnScreenOnly(),
                SourceColumn.Text("cells", wording["数字代码", "codes of figures"]).OnScreenOnly(),
            ]);
    }
}
