using Warehouse.SampleReports;

namespace Warehouse.SampleSites.Roster;

/// <summary>One year's report of a sample agency as it was published.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="PublishedOn">The date that the list prints.</param>
/// <param name="Figures">What the report prints.</param>
/// <param name="Incident">What is out of the ordinary; null when nothing is.</param>
public sealed record SamplePublication(int Year, DateOnly PublishedOn, ReportFigures Figures, Incident? Incident);
