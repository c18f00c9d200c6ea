namespace Warehouse.Etl.Crawling;

/// <summary>What a run of the crawl did.</summary>
/// <param name="CrawlId">Key in <c>ops_crawl</c>.</param>
/// <param name="EndedBy"><c>done</c>, <c>stopped</c>, <c>request_limit</c> or <c>window</c>.</param>
/// <param name="Counts">Counts.</param>
/// <param name="Waiting">URLs that wait for the next run.</param>
/// <param name="Took">How long it took.</param>
public sealed record CrawlSummary(long CrawlId, string EndedBy, CrawlCounts Counts, int Waiting, TimeSpan Took);
