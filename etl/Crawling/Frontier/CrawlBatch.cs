using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Hosts;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>What the crawl learned since the last batch; stored as a whole or not at all.</summary>
/// <param name="Captures">Archived responses, in the order of the files.</param>
/// <param name="Found">URLs found.</param>
/// <param name="Visits">Decisions on URLs.</param>
/// <param name="Hosts">Hosts asked since, with their counts so far.</param>
public sealed record CrawlBatch(
    IReadOnlyList<Capture> Captures, IReadOnlyList<FrontierEntry> Found, IReadOnlyList<FrontierVisit> Visits, IReadOnlyList<CrawlHost> Hosts)
{
    /// <summary>Whether there is nothing to store.</summary>
    public bool IsEmpty => Captures.Count + Found.Count + Visits.Count + Hosts.Count == 0;
}
