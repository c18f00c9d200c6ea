namespace Warehouse.Etl.Crawling.Fetching;

/// <summary>The clock of one request: until the headers, between bytes, and in all.</summary>
internal sealed class FetchDeadline : IDisposable
{
    private readonly FetchLimits _limits;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenRegistration _caller;
    private readonly long _started;
    private bool _inBody;
    private bool _lastStretch;

    public FetchDeadline(FetchLimits limits, TimeProvider clock, CancellationToken caller)
    {
        _limits = limits;
        _clock = clock;
        _started = clock.GetTimestamp();
        _timer = new CancellationTokenSource(TimeSpan.FromSeconds(limits.HeaderSeconds), clock);
        _caller = caller.UnsafeRegister(static timer => ((CancellationTokenSource)timer!).Cancel(), _timer);
    }

    public CancellationToken Token => _timer.Token;

    public TimeSpan Elapsed => _clock.GetElapsedTime(_started);

    /// <summary>Which limit passed.</summary>
    public FetchFault Fault => !_inBody ? FetchFault.HeaderTimeout : _lastStretch ? FetchFault.TotalTimeout : FetchFault.IdleTimeout;

    public string Message => Fault switch
    {
        FetchFault.HeaderTimeout => $"The headers did not arrive within {_limits.HeaderSeconds} s.",
        FetchFault.IdleTimeout => $"No byte arrived for {_limits.IdleSeconds} s.",
        _ => $"The response was not whole after {_limits.TotalSeconds} s.",
    };

    public void HeadersArrived()
    {
        _inBody = true;
        BytesArrived();
    }

    public void BytesArrived()
    {
        var idle = TimeSpan.FromSeconds(_limits.IdleSeconds);
        var rest = TimeSpan.FromSeconds(_limits.TotalSeconds) - Elapsed;
        _lastStretch = rest < idle;
        _timer.CancelAfter(_lastStretch ? (rest > TimeSpan.Zero ? rest : TimeSpan.Zero) : idle);
    }

    public void Dispose()
    {
        _caller.Dispose();
        _timer.Dispose();
    }
}
