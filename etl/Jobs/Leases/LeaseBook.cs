using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Jobs.Leases;

/// <summary>
/// The leases of this process: to run a job, to work on a part, to ask a host, to wait for parts as a worker. One statement, several times within the
/// time that a lease lasts, extends them all. A process that dies loses them when that time is over; one that was only out of touch keeps
/// what nobody has taken meanwhile.
/// </summary>
internal sealed class LeaseBook(JobStore store, IOptions<JobsOptions> options, TimeProvider clock, ILogger<LeaseBook> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lease> _held = new(StringComparer.Ordinal);
    private readonly string _holder = Guid.NewGuid().ToString("N");
    private readonly TimeSpan _duration = options.Value.Lease;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _starting = new();
    private Task? _beating;
    private Task? _alone;
    private long _inTouchSince;

    /// <summary>Whether this process may take what another let run out: it has been in touch with the store so long that the other would have come first.</summary>
    public bool IsSteady => store.IsAlone || (Volatile.Read(ref _inTouchSince) is not 0 and var since && clock.GetElapsedTime(since) >= _duration);

    /// <summary>Begins to keep in touch with the store.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_starting)
        {
            _alone ??= store.IsAlone ? store.ExecuteAsync("program/jobs/expire_leases.sql", new { holder = _holder }, CancellationToken.None) : BeatAsync();
            _beating ??= KeepBeatingAsync();
        }

        await _alone.WaitAsync(cancellationToken);
    }

    /// <summary>Takes a lease; null when another process, or other work of this one, has it.</summary>
    public async Task<Lease?> TakeAsync(string name, CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        if (_held.ContainsKey(name))
            return null;
        var asked = clock.GetTimestamp();
        var fence = await store.WriteAsync(writer => writer.QueryAsync<long>("program/jobs/take_lease.sql", new
        {
            name, holder = _holder, node = options.Value.NodeName, seconds = _duration.TotalSeconds, steady = IsSteady,
        }), cancellationToken);
        if (fence is not [var number])
            return null;
        var lease = new Lease(name, _holder, number) { Since = asked };
        return _held.TryAdd(name, lease) ? lease : null;
    }

    /// <summary>Whether this process has a lease that lasts half its time longer: as long as the work under it may take.</summary>
    public bool Holds(string name) => _held.TryGetValue(name, out var lease) && clock.GetElapsedTime(lease.Since) < _duration / 2;

    /// <summary>Whether this process has a lease, as far as it knows.</summary>
    public bool Has(string name) => _held.ContainsKey(name);

    /// <summary>Gives a lease back, as soon as the store takes note of it.</summary>
    public async Task GiveBackAsync(Lease lease)
    {
        while (!_stop.IsCancellationRequested && !lease.Lost.IsCancellationRequested)
        {
            try
            {
                await store.ExecuteAsync("program/jobs/give_back_lease.sql", new { name = lease.Name, holder = _holder }, CancellationToken.None);
                break;
            }
            catch (Exception e) when (e is DbException or TimeoutException)
            {
                log.LogWarning(e, "The lease {Name} could not be given back; it is tried again.", lease.Name);
                await Task.Delay(_duration / 4, clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        _held.TryRemove(KeyValuePair.Create(lease.Name, lease));
        lease.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_beating is not null)
        {
            await _beating;
            await GiveBackAllAsync();
        }

        _stop.Dispose();
    }

    private async Task GiveBackAllAsync()
    {
        try
        {
            if (!_held.IsEmpty)
                await store.ExecuteAsync("program/jobs/give_back_leases.sql", new { holder = _holder }, CancellationToken.None);
        }
        catch (Exception e) when (e is DbException or ObjectDisposedException)
        {
            log.LogWarning(e, "The leases could not be given back; they run out by themselves.");
        }
    }

    private async Task KeepBeatingAsync()
    {
        using var timer = new PeriodicTimer(_duration / 4, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                await BeatAsync();
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    private async Task BeatAsync()
    {
        // What is taken while the statement runs is no concern of it.
        var held = _held.ToArray();
        var asked = clock.GetTimestamp();
        try
        {
            var kept = await store.WriteAsync(
                writer => writer.QueryAsync<string>("program/jobs/extend_leases.sql", new { holder = _holder, seconds = _duration.TotalSeconds }),
                _stop.Token);
            Interlocked.CompareExchange(ref _inTouchSince, asked, 0);
            Note(held, kept.ToHashSet(StringComparer.Ordinal), asked);
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            Volatile.Write(ref _inTouchSince, 0);
            log.LogWarning(e, "The store of jobs does not answer: leases are not extended, and no host is asked once they run out.");
        }
    }

    private void Note(KeyValuePair<string, Lease>[] held, HashSet<string> kept, long asked)
    {
        foreach (var (name, lease) in held)
        {
            if (kept.Contains(name))
                lease.Since = asked;
            else if (_held.TryRemove(KeyValuePair.Create(name, lease)))
                lease.Lose();
        }
    }
}
