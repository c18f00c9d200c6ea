using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Leases;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>A run, or a part of one, under way in this process.</summary>
internal sealed class ActiveRun(JobRun run, int part, Lease lease, int logLines, CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(stop, lease.Lost);
    private readonly Lock _lock = new();
    private bool _cancelled;
    private bool _ended;

    public JobRun Run => run;

    /// <summary>Number of the part; 0 for the run itself.</summary>
    public int Part => part;

    /// <summary>The right under which it runs.</summary>
    public Lease Lease => lease;

    public JobProgress Progress { get; } = new();

    public RunLog Log { get; } = new(logLines);

    /// <summary>What other nodes have counted for the same run.</summary>
    public JobCounts Elsewhere { get; set; }

    /// <summary>Fires when an operator cancels the run, when another node has it, or when the service stops.</summary>
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

    /// <summary>How far it is, with what other nodes have counted.</summary>
    public ProgressReport Report() => Progress.Latest with { Counts = Progress.Latest.Counts + Elsewhere };

    /// <summary>The run with what is known of it at this moment.</summary>
    public JobRun Now() => (run with { State = RunState.Running, LogExcerpt = Log.Excerpt() }).With(Report());

    public void Dispose()
    {
        lock (_lock)
            _ended = true;
        _cancel.Dispose();
    }
}
