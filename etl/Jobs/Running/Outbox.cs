using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>
/// What of the runs and parts that wait in the store this process has handed to its alarm clock. It only saves work: handed over twice or not at
/// all, a run starts once, for the store decides.
/// </summary>
internal sealed class Outbox
{
    private static readonly TimeSpan SendAgainAfter = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _sent = new(StringComparer.Ordinal);
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that something waits, so that nobody has to wait for the next look.</summary>
    public void Wake() => _bell.Writer.TryWrite(true);

    /// <summary>Waits until something waits.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _bell.Reader.ReadAsync(cancellationToken);

    /// <summary>Notes that a run or part is sent; false when it was, not long ago.</summary>
    public bool MaySend(string key, DateTimeOffset now, DateTimeOffset notBefore)
    {
        if (_sent.TryGetValue(key, out var sent) && now - (sent > notBefore ? sent : notBefore) < SendAgainAfter)
            return false;
        _sent[key] = now;
        return true;
    }

    /// <summary>Says that a run could not start yet, so that it is sent again.</summary>
    public void Return(string key) => _sent.TryRemove(key, out _);

    /// <summary>Forgets what waits no longer.</summary>
    public void Keep(IReadOnlySet<string> waiting)
    {
        foreach (var key in _sent.Keys.Where(key => !waiting.Contains(key)))
            _sent.TryRemove(key, out _);
    }
}
