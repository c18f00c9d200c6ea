using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>A run under way in this process.</summary>
internal sealed class ActiveRun(JobRun run, int logLines, CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly Lock _lock = new();
    private bool _cancelled;
    private bool _ended;

    public JobRun Run { get; } = run;

    public JobProgress Progress { get; } = new();

    public RunLog Log { get; } = new(logLines);

    /// <summary>Fires when an operator cancels the run or the service stops.</summary>
    public CancellationToken Token => _cancel.Token;

    /// <summary>Whether an operator, and not the end of the service, stopped it.</summary>
    public bool IsCancelled
    {
        get
        {
            lock (_lock)
                return _cancelled;
        }
    }

    public void Cancel()
    {
        lock (_lock)
        {
            if (_ended)
                return;
            _cancelled = true;
            // Asynchronously, so that nothing that stops on it runs under the lock.
            _ = _cancel.CancelAsync();
        }
    }

    /// <summary>The run with what is known of it at this moment.</summary>
    public JobRun Now() => (Run with { State = RunState.Running, LogExcerpt = Log.Excerpt() }).With(Progress.Latest);

    public void Dispose()
    {
        lock (_lock)
            _ended = true;
        _cancel.Dispose();
    }
}
