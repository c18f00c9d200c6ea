using Warehouse.SampleReports;

namespace Warehouse.SampleSites.Roster;

/// <summary>What a crawl of the sample sites must end with, for one agency and year.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Year">The report year.</param>
/// <param name="State"><c>published</c>, <c>late</c>, <c>missing</c>, <c>blocked</c> or <c>unreadable</c>.</param>
/// <param name="Reason">Why, as <c>fact_publication</c> has it; null for a report that was published in time.</param>
/// <param name="PublishedOn">The date that the list prints; null when there is no report.</param>
/// <param name="Due">The statutory due date.</param>
/// <param name="Figures">What the report prints; null when nothing can be read.</param>
/// <param name="Corrected">What it prints once corrections are out; null when it is never corrected.</param>
public sealed record SampleTruth(
    string AgencyId, int Year, string State, string? Reason, DateOnly? PublishedOn, DateOnly Due, ReportFigures? Figures,
    ReportFigures? Corrected);
