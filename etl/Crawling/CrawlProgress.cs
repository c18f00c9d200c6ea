namespace Warehouse.Etl.Crawling;

/// <summary>How far a run is.</summary>
/// <param name="Counts">Counts so far.</param>
/// <param name="Waiting">URLs that wait or are under way.</param>
public sealed record CrawlProgress(CrawlCounts Counts, int Waiting);
