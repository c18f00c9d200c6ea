using Warehouse.Etl.Crawling.Frontier;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Crawling;

/// <summary>
/// Keeps requests under way: as many at once as the settings allow, each host at its own pace, until nothing waits or something says stop. Then what is
/// in flight may end.
/// </summary>
internal sealed class CrawlPump(
    HostScheduler scheduler, int concurrency, Func<CrawlHost, FrontierEntry, CancellationToken, Task> visit, Func<string?> limit,
    Func<int, bool> hasRoom) : IDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _changed = new(0);
    private int _inFlight;
    private Exception? _failure;

    /// <summary>Runs to the end and says what ended it: <c>done</c>, <c>stopped</c>, or the word of the limit.</summary>
    /// <exception cref="OperatorException">The archive cannot be written.</exception>
    /// <exception cref="IOException">A defect ended the run.</exception>
    public async Task<string> RunAsync(CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        await using var graceful = stop.Register(() => abort.CancelAfter(Grace));
        var endedBy = await StartAllAsync(stop, abort.Token);
        while (Volatile.Read(ref _inFlight) > 0)
            await _changed.WaitAsync(CancellationToken.None);
        return _failure switch
        {
            null => endedBy,
            IOException full => throw new OperatorException(
                $"The archive cannot be written: {full.Message.TrimEnd('.')}. What was archived is kept; the same command goes on from there."),
            _ => throw new IOException("The crawl cannot go on.", _failure),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _changed.Dispose();

    private async Task<string> StartAllAsync(CancellationToken stop, CancellationToken abort)
    {
        while (_failure is null)
        {
            if (stop.IsCancellationRequested)
                return "stopped";
            if (limit() is { } reached)
                return reached;
            TimeSpan? wait = null;
            if (Volatile.Read(ref _inFlight) < concurrency && hasRoom(_inFlight) && scheduler.TryTake(out var host, out var entry, out wait))
            {
                Interlocked.Increment(ref _inFlight);
                _ = WorkAsync(host, entry, abort);
                continue;
            }

            if (Volatile.Read(ref _inFlight) == 0 && scheduler.Waiting == 0)
                return "done";
            await SleepAsync(wait is { } time && time < LongestSleep ? time : LongestSleep, stop);
        }

        return "failed";
    }

    private async Task SleepAsync(TimeSpan time, CancellationToken stop)
    {
        try
        {
            // Timers count whole milliseconds.
            await _changed.WaitAsync(time + TimeSpan.FromMilliseconds(1), stop);
        }
        catch (OperationCanceledException)
        {
            // The loop sees it.
        }
    }

    private async Task WorkAsync(CrawlHost host, FrontierEntry entry, CancellationToken abort)
    {
        try
        {
            // What a visit does before it first waits must not hold up the hosts whose turn it is.
            await Task.Yield();
            await visit(host, entry, abort);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            // Not finished in the time of grace: the URL stays queued.
        }
        catch (Exception e)
        {
            // Faults of servers end in the visit; what comes here is ours, a full disk or a defect, and the run ends with it.
            _failure = e;
        }
        finally
        {
            scheduler.Release(host);
            Interlocked.Decrement(ref _inFlight);
            _changed.Release();
        }
    }
}
