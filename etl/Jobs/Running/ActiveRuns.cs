using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>The runs under way in this process.</summary>
public sealed class ActiveRuns
{
    private readonly ConcurrentDictionary<string, ActiveRun> _runs = new(StringComparer.Ordinal);

    /// <summary>A run with its progress of this moment; false when it is not under way here.</summary>
    public bool TryGet(string runId, [NotNullWhen(true)] out JobRun? run)
    {
        run = _runs.TryGetValue(runId, out var active) ? active.Now() : null;
        return run is not null;
    }

    /// <summary>Stops a run; false when it is not under way here.</summary>
    internal bool Cancel(string runId)
    {
        if (!_runs.TryGetValue(runId, out var active))
            return false;
        active.Cancel();
        return true;
    }

    internal void Add(ActiveRun run) => _runs[run.Run.RunId] = run;

    internal void Remove(ActiveRun run) => _runs.TryRemove(run.Run.RunId, out _);
}
