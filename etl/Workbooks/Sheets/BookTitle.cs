using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Figures;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>What a book is called.</summary>
/// <param name="Title">Title.</param>
/// <param name="Subtitle">Scope, period and snapshot in a line.</param>
internal sealed record BookTitle(string Title, string Subtitle)
{
    public static BookTitle Of(BookSource source)
    {
        var wording = source.Wording;
        var title = source.Definition.Template == WorkbookTemplate.Agency
            ? wording[$"{source.ScopeName}政府信息公开年报分析", $"{source.ScopeName}: disclosure reports beside its peers"]
            : wording[$"{source.ScopeName}政府信息公开年度汇总", $"{source.ScopeName}: annual book of government information disclosure"];
        return new(title, wording[
            $"{source.Period.Last} 年度 · 数据快照 {source.Snapshot.SnapshotId}",
            $"{source.Period.Last} · snapshot {source.Snapshot.SnapshotId}"]);
    }
}
