using System.Collections.Concurrent;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>Keeps processes that answered well for the next query; starts others when there is none, and ends those that did not.</summary>
internal sealed class QueryProcesses : IDisposable
{
    private readonly ConcurrentBag<QueryProcess> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>Asks one of them.</summary>
    public async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken cancellationToken)
    {
        var process = TakeIdle() ?? await QueryProcess.StartAsync(cancellationToken);
        var isGood = false;
        try
        {
            var reply = await process.AskAsync(request, cancellationToken);
            isGood = reply.End is not (WorkerEnd.Stuck or WorkerEnd.TooLarge) && !_isDisposed;
            return reply;
        }
        finally
        {
            if (isGood)
                _idle.Add(process);
            else
                process.Dispose();
        }
    }

    // One that ended while nobody asked it, as when memory ran out on the machine, must not cost the next caller an answer.
    private QueryProcess? TakeIdle()
    {
        while (_idle.TryTake(out var process))
        {
            if (!process.HasEnded)
                return process;
            process.Dispose();
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var process))
            process.Dispose();
    }
}
