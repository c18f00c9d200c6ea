namespace Warehouse.Etl.Jobs.Running;

/// <summary>For how long the end of a run is tried to be written: without limit, but for a while only once the service stops.</summary>
internal sealed class Patience : IDisposable
{
    private static readonly TimeSpan AfterStop = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenRegistration _stopping;

    public Patience(TimeProvider clock, CancellationToken stop)
    {
        _end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        _stopping = stop.Register(() => _end.CancelAfter(AfterStop));
    }

    /// <summary>Fires when it is at its end.</summary>
    public CancellationToken End => _end.Token;

    public void Dispose()
    {
        _stopping.Dispose();
        _end.Dispose();
    }
}
