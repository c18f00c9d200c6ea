using Warehouse.Etl.Workbooks.Figures;

namespace Warehouse.Etl.Workbooks.Delivery;

/// <summary>What an issue of a workbook said, kept beside it so that the next issue can tell what changed.</summary>
/// <param name="SnapshotId">The snapshot it was made from.</param>
/// <param name="Year">The year of the book.</param>
/// <param name="Metrics">Values of the metrics in the year, by code; null when no report stated it.</param>
/// <param name="Agencies">What it said of each agency.</param>
internal sealed record IssueRecord(
    string SnapshotId, int Year, IReadOnlyDictionary<string, double?> Metrics, IReadOnlyList<AgencyState> Agencies);
