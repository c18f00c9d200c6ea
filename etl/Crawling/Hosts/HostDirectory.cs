using System.Collections.Concurrent;

namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>All hosts met in a run.</summary>
public sealed class HostDirectory(CrawlOptions options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, CrawlHost> _hosts = new(StringComparer.Ordinal);

    /// <summary>All hosts met so far.</summary>
    public IEnumerable<CrawlHost> All => _hosts.Values;

    /// <summary>The host of a URL.</summary>
    public CrawlHost Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _hosts.GetOrAdd(
            HostKey.Of(url),
            static (key, given) => new CrawlHost(key, given.options.Hosts.GetValueOrDefault(given.url.IdnHost, given.options.Politeness), given.clock),
            (options, clock, url));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var host in _hosts.Values)
            host.Dispose();
    }
}
