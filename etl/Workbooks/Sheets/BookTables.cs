using Warehouse.Etl.Workbooks.Figures;
using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>The data sheets that the summary sheets of a book refer to.</summary>
/// <param name="Metrics">指标数据.</param>
/// <param name="AgencyYears">机关年度.</param>
/// <param name="Agencies">分机关, or 同类机关 in the book of one agency.</param>
/// <param name="Outcomes">办理结果.</param>
/// <param name="Disclosure">主动公开.</param>
/// <param name="Challenges">复议诉讼.</param>
/// <param name="Late">逾期未报.</param>
/// <param name="Findings">数据质量.</param>
/// <param name="Revisions">更正记录.</param>
/// <param name="Dictionary">指标口径.</param>
internal sealed record BookTables(
    DataTable Metrics, DataTable AgencyYears, DataTable Agencies, DataTable Outcomes, DataTable Disclosure, DataTable Challenges,
    DataTable Late,
    DataTable Findings, DataTable Revisions, DataTable Dictionary)
{
    /// <summary>Reads all of them.</summary>
    public static BookTables Read(BookSource source, BookLinks links, bool peers) => new(
        MetricData.Read(source),
        AgencyYearData.Read(source),
        peers ? AgencyData.ReadPeers(source, links) : AgencyData.Read(source, links),
        OutcomeData.Read(source),
        DisclosureData.Read(source),
        ChallengeData.Read(source),
        LateData.Read(source, links),
        FindingData.Read(source, links),
        RevisionData.Read(source, links),
        DictionaryData.Read(source));

    /// <summary>A metric in a year, as a formula over its data sheet.</summary>
    public Formula Metric(BookSource source, string code, int year) => source.Metrics[code].IsRate
        ? Metrics.Ratio("numerator", "denominator", "complete", source.Metrics[code].MinimumN, ("metric", code), ("year", year))
        : Metrics.ReportedSum("numerator", "complete", ("metric", code), ("year", year));

    /// <summary>Reports that enter a metric, or that do not.</summary>
    public Formula MetricReports(string column, string code, int year) => Metrics.SumIfs(column, ("metric", code), ("year", year));
}
