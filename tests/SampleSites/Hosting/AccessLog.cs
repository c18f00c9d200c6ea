using System.Collections.Concurrent;

namespace Warehouse.SampleSites.Hosting;

/// <summary>What was asked of all sites: how a crawler proves its manners.</summary>
public sealed class AccessLog(TimeProvider clock)
{
    private const int MaxEntries = 1_000_000;

    private readonly ConcurrentQueue<AccessLogEntry> _entries = new();
    private readonly ConcurrentDictionary<string, int> _underWay = new();

    /// <summary>All requests answered so far, in the order of their answers. The oldest go when there are a million.</summary>
    public IReadOnlyList<AccessLogEntry> Entries => [.. _entries];

    /// <summary>Notes the beginning of a request; the returned action notes its end with its status.</summary>
    public Action<int> Begin(string host, string connection, string path, string? userAgent)
    {
        var arrived = clock.GetUtcNow();
        var concurrent = _underWay.AddOrUpdate(host, 1, (_, count) => count + 1);
        return status =>
        {
            _underWay.AddOrUpdate(host, 0, (_, count) => count - 1);
            _entries.Enqueue(new AccessLogEntry(arrived, host, connection, concurrent, path, status, userAgent));
            while (_entries.Count > MaxEntries)
                _entries.TryDequeue(out _);
        };
    }

    /// <summary>Forgets all requests.</summary>
    public void Clear() => _entries.Clear();
}
