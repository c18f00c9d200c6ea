using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>The runs and parts under way in this process.</summary>
internal sealed class ActiveRuns
{
    private readonly ConcurrentDictionary<(string RunId, int Part), ActiveRun> _runs = new();

    /// <summary>A run with its progress of this moment; false when it is not under way here.</summary>
    public bool TryGet(string runId, [NotNullWhen(true)] out JobRun? run)
    {
        run = _runs.TryGetValue((runId, 0), out var active) ? active.Now() : null;
        return run is not null;
    }

    /// <summary>Stops what is under way here of a run.</summary>
    public void Cancel(string runId)
    {
        foreach (var (key, active) in _runs)
        {
            if (key.RunId == runId)
                active.Cancel();
        }
    }

    public void Add(ActiveRun run) => _runs[(run.Run.RunId, run.Part)] = run;

    public void Remove(ActiveRun run) => _runs.TryRemove((run.Run.RunId, run.Part), out _);
}
