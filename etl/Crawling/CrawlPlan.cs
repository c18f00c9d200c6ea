namespace Warehouse.Etl.Crawling;

/// <summary>What a run would ask for.</summary>
/// <param name="Agencies">Agencies it is for.</param>
/// <param name="Urls">URLs that are due.</param>
/// <param name="Hosts">The same by host, the most first.</param>
public sealed record CrawlPlan(int Agencies, int Urls, IReadOnlyList<PlannedHost> Hosts);
