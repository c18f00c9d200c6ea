using System.Collections.Concurrent;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>One run of a job at a time in this process, which is the only one as long as it holds the warehouse.</summary>
internal sealed class ProcessGate : IJobGate
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    public async Task<IAsyncDisposable?> TakeAsync(string job, bool wait, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(job, _ => new SemaphoreSlim(1, 1));
        return await turn.WaitAsync(wait ? Timeout.Infinite : 0, cancellationToken) ? new Turn(turn) : null;
    }

    private sealed class Turn(SemaphoreSlim turn) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            turn.Release();
            return ValueTask.CompletedTask;
        }
    }
}
