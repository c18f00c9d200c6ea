using Warehouse.Etl.Crawling;

namespace Warehouse.Benchmarks;

/// <summary>What a crawl took.</summary>
/// <param name="Summary">What it did.</param>
/// <param name="Took">Wall time.</param>
/// <param name="Processor">Processor time of this process.</param>
/// <param name="PeakBytes">Peak memory of this process.</param>
/// <param name="ArchiveBytes">Size of the archive.</param>
internal sealed record CrawlMeasurement(CrawlSummary Summary, TimeSpan Took, TimeSpan Processor, long PeakBytes, long ArchiveBytes);
