using Warehouse.Etl.Workbooks.Delivery;
using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>变化: what differs from the last issue of this workbook.</summary>
internal static class ChangeData
{
    /// <summary>What this issue says, for the next one.</summary>
    public static IssueRecord Record(BookSource source, BookTables tables) => new(
        source.Snapshot.SnapshotId, source.Period.Last,
        source.Metrics.Metrics.Where(metric => metric.Items.Count == 0)
            .ToDictionary(metric => metric.Code, metric => tables.Metric(source, metric.Code, source.Period.Last).Value),
        source.Read<AgencyState>("program/workbooks/agency_states.sql"));

    /// <summary>The sheet; empty for a first issue.</summary>
    public static DataTable Compare(BookSource source, IssueRecord now, IssueRecord? before)
    {
        var wording = source.Wording;
        return new(
            wording["变化", "Changes"], "changes",
            [
                new("kind", wording["种类", "kind"], ColumnFormat.Text),
                new("what", wording["什么", "what"], ColumnFormat.Text) { MaximumWidth = 44 },
                new(
                "before", wording[before is null ? "上一期（无）" : $"上一期 {before.SnapshotId}", $"last issue {before?.SnapshotId ?? "(none)"}"],
                ColumnFormat.Amount),
                new("after", wording[$"本期 {now.SnapshotId}", $"this issue {now.SnapshotId}"], ColumnFormat.Amount),
                new("difference", wording["差", "difference"], ColumnFormat.Amount),
            ],
            before is null || before.Year != now.Year ? [] : [.. Metrics(source, now, before), .. Agencies(wording, now, before)])
        {
            EmptyNote = before is null ? wording["这是第一期，没有上一期可比。", "This is the first issue: there is none to compare with."]
                : before.Year != now.Year
                    ? wording[$"上一期是 {before.Year} 年度的，与本期不可比。", $"The last issue is of {before.Year} and is not compared with this one."]
                    : wording["与上一期相同。", "Nothing differs from the last issue."],
        };
    }

    private static IEnumerable<CellValue[]> Metrics(BookSource source, IssueRecord now, IssueRecord before) =>
        from metric in source.Metrics.Metrics
        where now.Metrics.ContainsKey(metric.Code)
        let a = before.Metrics.GetValueOrDefault(metric.Code)
        let b = now.Metrics[metric.Code]
        where a != b
        select (CellValue[])
        [
            CellValue.Of(source.Wording["指标", "metric"]), CellValue.Of(source.Wording[metric.Zh, metric.En]), Figure(a), Figure(b),
            CellValue.FigureOrDash(a is { } x && b is { } y ? y - x : null),
        ];

    private static IEnumerable<CellValue[]> Agencies(Wording wording, IssueRecord now, IssueRecord before)
    {
        var known = before.Agencies.ToDictionary(agency => agency.AgencyId);
        foreach (var agency in now.Agencies)
        {
            if (!known.Remove(agency.AgencyId, out var then))
                yield return Line(wording["新列入的机关", "agency added"], agency.AgencyName, CellValue.NotApplicable, State(agency.State));
            if (then is null)
                continue;
            if (then.State != agency.State)
                yield return Line(wording["发布状态", "publication"], agency.AgencyName, State(then.State), State(agency.State));
            if (then.Version != agency.Version)
                yield return Line(wording["报告版本", "version of report"], agency.AgencyName, Version(then.Version), Version(agency.Version));
            if (then.Received != agency.Received)
                yield return Line(
                    wording["新收申请（件）", "requests received"], agency.AgencyName, Figure(then.Received), Figure(agency.Received),
                    agency.Received - then.Received);
        }

        foreach (var gone in known.Values.OrderBy(agency => agency.AgencyId, StringComparer.Ordinal))
            yield return Line(wording["不再列入的机关", "agency removed"], gone.AgencyName, State(gone.State), CellValue.NotApplicable);

        CellValue State(string? code) => CellValue.Of(wording.PublicationState(code));
    }

    private static CellValue[] Line(string kind, string what, CellValue before, CellValue after, double? difference = null) =>
        [CellValue.Of(kind), CellValue.Of(what), before, after, CellValue.FigureOrDash(difference)];

    private static CellValue Figure(double? value) => value is { } number ? CellValue.Of(number) : CellValue.NotReported;

    private static CellValue Version(int? version) => CellValue.FigureOrDash(version);
}
