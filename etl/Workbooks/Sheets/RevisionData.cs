using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>更正记录: figures that changed after publication.</summary>
internal static class RevisionData
{
    public static DataTable Read(BookSource source, BookLinks links)
    {
        var wording = source.Wording;
        return source.ReadTable(
            wording["更正记录", "Revisions"], "revisions", "program/workbooks/revisions.sql",
            [
                links.ToAgency(SourceColumn.Text("agency_name", wording["机关", "agency"], 36)),
                SourceColumn.Figure("year", wording["年度", "year"], ColumnFormat.Plain),
                SourceColumn.Figure("version", wording["版本", "version"], ColumnFormat.Plain),
                new(new DataColumn("revised_on", wording["发现日期", "seen on"], ColumnFormat.Day)),
                SourceColumn.Text("cause", wording["原因", "cause"]),
                links.ToFigure(SourceColumn.LongText("figure", wording["数字", "figure"], 58)),
                SourceColumn.Figure("value_before", wording["原为", "before"], ColumnFormat.Amount),
                SourceColumn.Figure("value_after", wording["改为", "after"], ColumnFormat.Amount),
                SourceColumn.OrDash("difference", wording["差", "difference"], ColumnFormat.Change),
                SourceColumn.Text("agency_id", wording["机关代码", "agency id"], 26).OnScreenOnly(),
                SourceColumn.Text("cell", wording["数字代码", "code of figure"]).OnScreenOnly(),
            ]);
    }
}
