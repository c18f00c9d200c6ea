using Warehouse.Etl.Crawling;

namespace Warehouse.Etl.CommandLine;

/// <summary>Moves the bar of a crawl.</summary>
internal sealed class CrawlReporter(ProgressBar bar) : IProgress<CrawlProgress>
{
    public void Report(CrawlProgress value)
    {
        var counts = value.Counts;
        var done = counts.Fetched + counts.Unchanged + counts.Redirected + counts.Gone + counts.Failed + counts.Refused + counts.Blocked + counts.PutOff;
        bar.Report(done, done + value.Waiting, $"Crawling: {counts.Requests} requests, {counts.Fetched} fetched, {counts.Failed + counts.Blocked} in trouble");
    }
}
