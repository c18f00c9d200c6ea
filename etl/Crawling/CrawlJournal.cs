using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Frontier;
using Warehouse.Etl.Crawling.Hosts;

namespace Warehouse.Etl.Crawling;

/// <summary>
/// Gathers what a run learns and stores it in batches: first the archive is made safe, then its index and the frontier follow in one transaction. Whatever
/// a crash takes from a batch is found again in the archive. Safe on many threads.
/// </summary>
internal sealed class CrawlJournal(long crawlId, FrontierStore store, WarcWriter writer, HostDirectory hosts, TimeProvider clock)
{
    private static readonly TimeSpan HostsEvery = TimeSpan.FromSeconds(10);

    private readonly Lock _gathering = new();
    private readonly Lock _storing = new();
    private readonly Dictionary<CrawlHost, HostCounts> _stored = [];
    private List<FrontierEntry> _found = [];
    private List<FrontierVisit> _visits = [];
    private long _hostsStoredAt = clock.GetTimestamp();

    /// <summary>Takes note of a URL.</summary>
    public void Found(FrontierEntry entry)
    {
        lock (_gathering)
            _found.Add(entry);
    }

    /// <summary>Takes note of what became of a URL, and of the URLs to which it led: they are stored together.</summary>
    public void Visited(FrontierVisit visit, IEnumerable<FrontierEntry> led)
    {
        lock (_gathering)
        {
            _found.AddRange(led);
            _visits.Add(visit);
        }
    }

    /// <summary>
    /// Whether storing failed: the run must end, for what it learns is not kept. Nothing is stored after that: a later batch would hide from
    /// <see cref="CaptureIndex.CatchUp"/> that the failed one is missing.
    /// </summary>
    public bool HasFailed { get; private set; }

    /// <summary>Stores what was gathered.</summary>
    /// <param name="last">Whether this is the end of the run.</param>
    public void Store(bool last)
    {
        lock (_storing)
        {
            if (HasFailed)
                return;
            try
            {
                StoreGathered(last);
            }
            catch
            {
                HasFailed = true;
                throw;
            }
        }
    }

    private void StoreGathered(bool last)
    {
        List<FrontierEntry> found;
        List<FrontierVisit> visits;
        lock (_gathering)
        {
            (found, _found) = (_found, []);
            (visits, _visits) = (_visits, []);
        }

        // Captures are taken after the visits, so that no visit names a capture of a later batch.
        var batch = new CrawlBatch(writer.FlushWritten(), found, visits, ChangedHosts(last));
        if (!batch.IsEmpty)
            store.Write(crawlId, batch);
    }

    private List<CrawlHost> ChangedHosts(bool last)
    {
        if (!last && clock.GetElapsedTime(_hostsStoredAt) < HostsEvery)
            return [];
        _hostsStoredAt = clock.GetTimestamp();
        var changed = hosts.All.Where(host => !ReferenceEquals(_stored.GetValueOrDefault(host), host.Counters.Current)).ToList();
        foreach (var host in changed)
            _stored[host] = host.Counters.Current;
        return changed;
    }
}
