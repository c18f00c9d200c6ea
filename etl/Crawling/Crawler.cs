using Microsoft.Extensions.Options;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Frontier;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Crawling.Robots;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Crawling;

/// <summary>
/// Runs the crawl: from the list pages of the registry to archived reports. What is due is asked for, everything learned is stored as it goes, and a run
/// that was killed goes on where the archive ends. One run at a time.
/// </summary>
public sealed class Crawler(
    AgencyRegistry registry, WarehouseDatabase database, DataFolder folder, CaptureIndex index, ArchiveReader reader, LinkDiscovery discovery,
    HttpClient client, IHostLease lease, IOptions<CrawlOptions> options, IOptions<ArchiveOptions> archive, TimeProvider clock, ILogger<Crawler> log)
{
    private readonly CrawlOptions _options = options.Value;
    private int _running;

    /// <summary>Runs until nothing is due, or a limit or the caller says stop. Requests in flight end; what waits stays in the frontier.</summary>
    /// <exception cref="OperatorException">A setting or an argument is wrong, or a crawl is under way already; nothing was asked for.</exception>
    /// <exception cref="IOException">The archive cannot be written.</exception>
    public async Task<CrawlSummary> RunAsync(CrawlRequest request, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        if (Interlocked.Exchange(ref _running, 1) == 1)
            throw new OperatorException("A crawl is under way already; this one was not begun.");
        try
        {
            return await RunAloneAsync(request, progress, stop);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    private async Task<CrawlSummary> RunAloneAsync(CrawlRequest request, IProgress<CrawlProgress>? progress, CancellationToken stop)
    {
        var sources = CrawlScope.Choose(registry.Sources(), request);
        ContactRule.Require(_options, sources.Values);
        var started = clock.GetTimestamp();
        var crawlId = clock.GetUtcNow().ToUnixTimeMilliseconds();
        using var writer = WarcWriter.Open(folder, archive.Value, clock);
        CatchUp(stop);
        var store = new FrontierStore(database, clock);
        store.BeginRun(crawlId, sources.Count);
        using var hosts = new HostDirectory(_options, clock);
        using var agencies = new AgencySpans(clock);
        var scheduler = new HostScheduler(clock);
        var tally = new CrawlTally();
        var journal = new CrawlJournal(crawlId, store, writer, hosts, clock);
        var pages = new PageReader(discovery, _options.Refresh, log);
        var frontier = new UrlFrontier(_options);
        var run = new CrawlRun(
            request, sources, frontier, scheduler, hosts, journal, tally, pages, new CapturedPages(reader, log), store, clock);
        var fetcher = new PoliteFetcher(
            new Fetcher(client, _options.Limits, clock), _options.Retries, TimeSpan.FromHours(_options.Refresh.FailedHours), clock);
        var robots = new RobotsPolicy(fetcher, hosts, writer, reader, _options, clock);
        robots.Remember(store.ReadRobots());
        var visitor = new UrlVisitor(run, frontier, robots, fetcher, writer, new EarlierCaptures(store), pages, lease, agencies, _options, clock);
        using var pump = new CrawlPump(scheduler, _options.Concurrency, visitor.VisitAsync, () => Limit(request, fetcher, journal),
            // A visit under way may still ask for robots.txt and for its page.
            inFlight => !(request.MaxRequests <= fetcher.Requests + (2 * inFlight)));

        run.Resume();
        var endedBy = await StoringAsync(journal, Report, () => pump.RunAsync(stop));
        store.EndRun(crawlId, endedBy, fetcher.Requests);
        return new CrawlSummary(crawlId, endedBy, Counts(), scheduler.Waiting, clock.GetElapsedTime(started));

        CrawlCounts Counts() => tally.Current with { Requests = fetcher.Requests };

        void Report() => progress?.Report(new CrawlProgress(Counts(), scheduler.Waiting + scheduler.UnderWay));
    }

    /// <summary>What a run would ask for first; what it would find there is not known. Nothing is asked for and nothing stored.</summary>
    /// <exception cref="OperatorException">A setting or an argument is wrong.</exception>
    public CrawlPlan Plan(CrawlRequest request)
    {
        var sources = CrawlScope.Choose(registry.Sources(), request);
        var store = new FrontierStore(database, clock);
        var known = store.ReadKnown().Where(entry => entry.Role == "list").Select(entry => entry.Url).ToHashSet();
        var hosts = store.ReadDue(request.Refresh)
            .Where(entry => sources.ContainsKey(entry.AgencyId) && CrawlScope.Wants(request, entry))
            .Select(entry => entry.Url)
            .Concat(sources.Values.SelectMany(source => source.ListUrls).Where(url => !known.Contains(url.GetLeftPart(UriPartial.Query))))
            .DistinctBy(url => url.GetLeftPart(UriPartial.Query))
            .CountBy(HostKey.Of)
            .Select(host => new PlannedHost(host.Key, host.Value))
            .OrderByDescending(host => host.Urls).ThenBy(host => host.Host, StringComparer.Ordinal)
            .ToList();
        return new CrawlPlan(sources.Count, hosts.Sum(host => host.Urls), hosts);
    }

    private void CatchUp(CancellationToken stop)
    {
        using var connection = database.OpenConnection();
        index.CatchUp(connection, stop);
    }

    private string? Limit(CrawlRequest request, PoliteFetcher fetcher, CrawlJournal journal) =>
        journal.HasFailed ? "failed"
        : request.MaxRequests <= fetcher.Requests ? "request_limit"
        : _options.Window?.Contains(clock.GetUtcNow()) == false ? "window"
        : null;

    private async Task<string> StoringAsync(CrawlJournal journal, Action report, Func<Task<string>> work)
    {
        using var ended = new CancellationTokenSource();
        var storing = Task.Run(() => StoreRegularlyAsync(journal, report, ended.Token), CancellationToken.None);
        try
        {
            return await work();
        }
        finally
        {
            await ended.CancelAsync();
            await storing;
            journal.Store(last: true);
            report();
        }
    }

    private async Task StoreRegularlyAsync(CrawlJournal journal, Action report, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(_options.BatchSeconds), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                journal.Store(last: false);
                report();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over; the last batch is stored by who ended it.
        }
    }
}
