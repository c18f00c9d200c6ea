namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>
/// The only way to a host: at most so many requests at once, and a pause between them. Every request passes here, whatever it is for, so politeness does
/// not depend on who schedules it. The pause runs from the arrival of the answer's headers: the server has then seen the request, so on its clock too the
/// next one comes no sooner; and what the answer takes to be read and understood is not added to the pause.
/// </summary>
public sealed class HostGate : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _slots;
    private readonly Lock _pausing = new();
    private TimeSpan _interval;
    private long _next;

    /// <summary>Opens the gate to one host.</summary>
    public HostGate(HostPoliteness politeness, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(politeness);
        _clock = clock;
        _slots = new SemaphoreSlim(politeness.Connections, politeness.Connections);
        _interval = TimeSpan.FromSeconds(politeness.IntervalSeconds);
        _next = clock.GetTimestamp();
    }

    /// <summary>The pause in force.</summary>
    public TimeSpan Interval => _interval;

    /// <summary>Time until a request may be sent; zero when it may be now.</summary>
    public TimeSpan Wait
    {
        get
        {
            var wait = _clock.GetElapsedTime(_clock.GetTimestamp(), Volatile.Read(ref _next));
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>Makes the pause longer, as a robots.txt asks; never shorter.</summary>
    public void Widen(TimeSpan interval)
    {
        if (interval > _interval)
            _interval = interval;
    }

    /// <summary>Keeps the gate shut for a time, as a server asks.</summary>
    public void Rest(TimeSpan time) => Pause(time, Now);

    /// <summary>Waits for a turn. Dispose it when the response is taken in.</summary>
    public async ValueTask<HostTurn> EnterAsync(CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            // Another may have taken the moment while this one slept.
            while (!TryStart(out var wait))
                await Task.Delay(wait, _clock, cancellationToken);
        }
        catch
        {
            _slots.Release();
            throw;
        }

        return new HostTurn(this);
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    /// <summary>The clock's timestamp of this moment, for <see cref="HostTurn.Answered"/>.</summary>
    internal long Now => _clock.GetTimestamp();

    internal void Leave(long seenByServer)
    {
        Pause(_interval, seenByServer);
        _slots.Release();
    }

    private bool TryStart(out TimeSpan wait)
    {
        lock (_pausing)
        {
            wait = Wait;
            if (wait > TimeSpan.Zero)
            {
                // Timers count whole milliseconds and may end early.
                wait += TimeSpan.FromMilliseconds(1);
                return false;
            }

            Pause(_interval, Now);
            return true;
        }
    }

    private void Pause(TimeSpan time, long from)
    {
        if (time <= TimeSpan.Zero)
            return;
        lock (_pausing)
            Volatile.Write(ref _next, Math.Max(_next, from + (long)(time.TotalSeconds * _clock.TimestampFrequency)));
    }
}
