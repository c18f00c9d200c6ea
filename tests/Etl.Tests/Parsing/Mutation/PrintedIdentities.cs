using Warehouse.Etl.Reports;

namespace Warehouse.Etl.Tests.Parsing.Mutation;

/// <summary>The sums that the form prints, worked out here anew so that they judge the parser from outside.</summary>
internal static class PrintedIdentities
{
    private static readonly string[] Organisations =
        ["commercial_enterprise", "research_institution", "public_welfare_organization", "legal_service_institution", "other_organization"];

    /// <summary>
    /// The sums of a report that involve a cell (all sums when <paramref name="key"/> is null), each as left and right side.
    /// </summary>
    public static IEnumerable<(CellKey[] Left, CellKey[] Right)> Of(IReadOnlyList<Cell> cells, CellKey? key = null)
    {
        var requests = cells.Where(cell => cell.Key.Table == FormTable.Requests).Select(cell => cell.Key).ToList();
        var all = requests.Select(k => k.Column).Distinct().SelectMany(column => Column(requests, column))
            .Concat(requests.Select(k => k.Row).Distinct().Select(RequestRow))
            .Concat(cells.Where(cell => cell.Key.Table == FormTable.Challenges).Select(cell => cell.Key.Row).Distinct().Select(ChallengeRow));
        return key is { } one ? all.Where(sum => sum.Left.Contains(one) || sum.Right.Contains(one)) : all;
    }

    /// <summary>Whether a sum holds; null when a cell that it needs is not reported.</summary>
    public static bool? Holds((CellKey[] Left, CellKey[] Right) sum, Dictionary<CellKey, Cell> cells)
    {
        decimal? left = 0, right = 0;
        foreach (var key in sum.Left)
            left += cells.GetValueOrDefault(key)?.Value;
        foreach (var key in sum.Right)
            right += cells.GetValueOrDefault(key)?.Value;
        return left is null || right is null ? null : left == right;
    }

    private static IEnumerable<(CellKey[] Left, CellKey[] Right)> Column(List<CellKey> requests, string column)
    {
        yield return ([Request("received", column), Request("carried_in", column)], [Request("processed", column), Request("carried_out", column)]);
        yield return (
            [.. requests.Where(key => key.Column == column && key.Row is not ("received" or "carried_in" or "processed" or "carried_out"))],
            [Request("processed", column)]);
    }

    private static (CellKey[] Left, CellKey[] Right) RequestRow(string row) =>
        ([Request(row, "natural_person"), .. Organisations.Select(column => Request(row, column))], [Request(row, "total")]);

    private static (CellKey[] Left, CellKey[] Right) ChallengeRow(string row) =>
        ([Challenge(row, "upheld"), Challenge(row, "corrected"), Challenge(row, "other"), Challenge(row, "pending")], [Challenge(row, "total")]);

    private static CellKey Request(string row, string column) => new(FormTable.Requests, row, column);

    private static CellKey Challenge(string row, string column) => new(FormTable.Challenges, row, column);
}
