using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Frontier;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Crawling;

/// <summary>Which agencies a run is for.</summary>
internal static class CrawlScope
{
    /// <summary>The sources that a request names, by agency.</summary>
    /// <exception cref="OperatorException">The request names an agency that is not registered, or nothing that can be crawled.</exception>
    public static IReadOnlyDictionary<string, AgencySource> Choose(IReadOnlyList<AgencySource> all, CrawlRequest request)
    {
        var byId = all.ToDictionary(source => source.Agency.Id, StringComparer.Ordinal);
        if (request.AgencyIds.FirstOrDefault(id => !byId.ContainsKey(id)) is { } unknown)
            throw new OperatorException($"The registry has no agency '{unknown}'. 'agencies list' shows those it has.");
        var chosen = all
            .Where(source => request.AgencyIds.Count == 0 || request.AgencyIds.Contains(source.Agency.Id))
            .Where(source => source.Agency.RegionCode.StartsWith(request.RegionPrefix ?? "", StringComparison.Ordinal))
            .Where(source => source.ListUrls.Count > 0)
            .Where(source => request.Year is not { } year || (year >= (source.ActiveFrom ?? year) && year <= (source.ActiveTo ?? year)))
            .ToDictionary(source => source.Agency.Id, StringComparer.Ordinal);
        return chosen.Count > 0
            ? chosen
            : throw new OperatorException("No registered agency with a list page fits. 'agencies import' fills the registry.");
    }

    /// <summary>Whether a run asks for a URL: lists always, reports of other years not.</summary>
    public static bool Wants(CrawlRequest request, FrontierEntry entry) =>
        entry.Role == CaptureRole.List || request.Year is null || entry.Year is null || entry.Year == request.Year;
}
