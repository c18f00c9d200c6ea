namespace Warehouse.Etl.Publishing.Queries;

/// <summary>
/// Lets a number of queries run at a time and a number wait; turns the others away at once, so that the service stays responsive.
/// </summary>
internal sealed class QueryGate(int running, int waiting) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(running);
    private int _inside;

    /// <summary>Runs work when its turn comes.</summary>
    /// <exception cref="QueryBusyException">Too many wait already.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _inside) > running + waiting)
                throw new QueryBusyException($"{running} queries are running and {waiting} are waiting. Try again in a while.");
            await _slots.WaitAsync(cancellationToken);
            try
            {
                return await work(cancellationToken);
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _slots.Dispose();
}
