namespace Warehouse.Reading.Front;

/// <summary>What a document says of itself beside its figures.</summary>
/// <param name="Title">Title as printed; null when none was found.</param>
/// <param name="AgencyName">Agency; null when not named.</param>
/// <param name="Year">Year reported on; null when not said.</param>
/// <param name="PublishedOn">Date of publication; null when not stated.</param>
/// <param name="PeriodStart">First day of the period of the figures; null when not stated.</param>
/// <param name="PeriodEnd">Last day of that period; null when not stated.</param>
/// <param name="Titles">All titles of reports in the document, each agency and year once: more than one may be more than one
/// report.</param>
internal sealed record FrontMatter(
    string? Title, string? AgencyName, int? Year, DateOnly? PublishedOn, DateOnly? PeriodStart, DateOnly? PeriodEnd,
    IReadOnlyList<ReportTitle> Titles);
