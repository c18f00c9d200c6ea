using Warehouse.Etl.Agencies;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.SampleSites.Roster;

/// <summary>All sample agencies and all that they published. The same on every machine.</summary>
public static class SampleWorld
{
    /// <summary>First report year.</summary>
    public const int FirstYear = 2021;

    /// <summary>Last report year.</summary>
    public const int LastYear = 2024;

    private static readonly string[] Organisations =
        ["commercial_enterprise", "research_institution", "public_welfare_organization", "legal_service_institution", "other_organization"];

    /// <summary>What one agency published, the latest year first.</summary>
    public static IReadOnlyList<SamplePublication> Publications(SampleAgency agency)
    {
        var seed = agency.Agency.Id.Aggregate(17, (hash, c) => unchecked((hash * 31) + c));
        var reports = new FigureSeries(seed).Next(agency.Agency.Name, agency.Size, FirstYear, LastYear - FirstYear + 1);
        return
        [
            .. from report in reports.Reverse()
               let incident = agency.Incidents.TryGetValue(report.Year, out var found) ? found : (Incident?)null
               where incident is not Incident.Missing
               select new SamplePublication(report.Year, PublishedOn(agency, report.Year, incident), Flawed(report, incident), incident),
        ];
    }

    /// <summary>What a crawl must end with, agency by agency and year by year.</summary>
    public static IEnumerable<SampleTruth> Truth(IEnumerable<SampleAgency> agencies) =>
        from agency in agencies
        let published = Publications(agency).ToDictionary(publication => publication.Year)
        from year in Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
        select Truth(agency, year, published.GetValueOrDefault(year));

    /// <summary>The statutory due date: governments by 31 March, all others by 31 January of the following year.</summary>
    public static DateOnly Due(Agency agency, int year) =>
        agency.Kind == AgencyKind.Government ? new DateOnly(year + 1, 3, 31) : new DateOnly(year + 1, 1, 31);

    private static SampleTruth Truth(SampleAgency agency, int year, SamplePublication? publication)
    {
        var due = Due(agency.Agency, year);
        var (id, unread) = (agency.Agency.Id, (ReportFigures?)null);
        if (Obstacle(agency.Manner) is { } obstacle)
            return new(id, year, "blocked", obstacle, null, due, unread, unread);
        // A list that names a report on a host that may not speak for the agency is not the same as one that names none.
        if (publication is { Incident: Incident.Mirror })
            return new(id, year, "blocked", "look_alike", null, due, unread, unread);
        if (publication is null)
            return new(id, year, "missing", "not_listed", null, due, unread, unread);
        if (publication.Incident == Incident.Picture)
            return new(id, year, "unreadable", "no_content", publication.PublishedOn, due, unread, unread);
        var corrected = publication.Incident == Incident.Corrected ? FigureSeries.Corrected(publication.Figures) : null;
        var (state, reason) = publication.PublishedOn > due ? ("late", "dated_after_due") : ("published", (string?)null);
        return new(id, year, state, reason, publication.PublishedOn, due, publication.Figures, corrected);
    }

    private static string? Obstacle(SiteManner manner) => manner switch
    {
        SiteManner.Open => null,
        SiteManner.Challenge => "challenge",
        SiteManner.RobotsForbid => "robots_disallowed",
        SiteManner.Login => "login",
        SiteManner.Shell or SiteManner.UnfilledList => "needs_browser",
        _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, "Unknown manner."),
    };

    private static DateOnly PublishedOn(SampleAgency agency, int year, Incident? incident)
    {
        var due = Due(agency.Agency, year);
        return incident == Incident.Late ? due.AddDays(23) : due.AddDays(-(2 + (agency.Agency.Id.Length + year) % 14));
    }

    private static ReportFigures Flawed(ReportFigures report, Incident? incident) => incident switch
    {
        Incident.BlankOrganisations => WithRequests(report, (key, value) => Organisations.Contains(key.Column) ? null : value),
        Incident.NoChallenges => report with { Tables = [.. report.Tables.Where(table => table.Table != FormTable.Challenges)] },
        Incident.Contradiction => WithRequests(report, (key, value) =>
            key is { Row: "received", Column: "natural_person" } ? value + 3 : value),
        _ => report,
    };

    private static ReportFigures WithRequests(ReportFigures report, Func<CellKey, decimal?, decimal?> change) => report with
    {
        Tables =
        [
            .. report.Tables.Select(table => table.Table != FormTable.Requests
                ? table
                : table with { Cells = table.Cells.ToDictionary(cell => cell.Key, cell => change(cell.Key, cell.Value)) }),
        ],
    };
}
