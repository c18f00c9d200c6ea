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
        var process = _idle.TryTake(out var idle) ? idle : await QueryProcess.StartAsync(cancellationToken);
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

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var process))
            process.Dispose();
    }
}
