using System.Diagnostics;
using System.Diagnostics.Metrics;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Frontier;

namespace Warehouse.Etl.Crawling;

/// <summary>Spans and counters of the crawl.</summary>
internal static class CrawlTelemetry
{
    private static readonly ActivitySource Source = new("Warehouse.Crawling");
    private static readonly Meter Meter = new("Warehouse.Crawling");
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("warehouse.crawl.pages", "{page}", "Pages asked for, by outcome.");

    private static readonly Counter<long> BackOffs = Meter.CreateCounter<long>(
        "warehouse.crawl.host_backoffs", "{backoff}", "Times that the crawl left a host alone, by reason.");

    /// <summary>A span around the visit of one URL for one agency; the client's own span hangs below it.</summary>
    public static Activity? Visit(FrontierEntry entry, ActivityContext agency) => Source.StartActivity("visit", ActivityKind.Internal, agency)
        ?.SetTag("warehouse.agency.id", entry.AgencyId).SetTag("url.full", entry.Url.AbsoluteUri);

    /// <summary>Counts that a host is left alone: for the rest of the run, or as long as it asked for.</summary>
    public static void CountBackOff(string reason) => BackOffs.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>Counts a page by its outcome: a class of status codes, or the fault.</summary>
    public static void Count(FetchOutcome outcome) => Pages.Add(1, new KeyValuePair<string, object?>("outcome", outcome switch
    {
        FetchOutcome.Answered { Response: var response } => $"{response.Exchange.Status / 100}xx",
        FetchOutcome.Failed failed => FetchFaults.Code(failed.Fault),
        _ => "other",
    }));
}
