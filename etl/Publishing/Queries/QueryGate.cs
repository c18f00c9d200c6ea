namespace Warehouse.Etl.Publishing.Queries;

/// <summary>
/// Lets a number of queries run at a time and a number wait; turns the others away at once, so that the service stays responsive.
/// </summary>
internal sealed class QueryGate(int running, int waiting) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(running);
    private int _inside;

    /// <summary>Runs work when its turn comes.</summary>
    /// <param name="work">The work; it gets its token, and ends soon after that fires.</param>
    /// <param name="patience">
    /// How long the caller waits for work that has begun. Some steps of the engine look up from their work only when they are done; then
    /// the caller is told, and the place stays taken until the step ends.
    /// </param>
    /// <param name="cancellationToken">The caller gave up.</param>
    /// <exception cref="QueryBusyException">Too many wait already.</exception>
    /// <exception cref="TimeoutException">The work did not end within the caller's patience.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _inside) > running + waiting)
        {
            Interlocked.Decrement(ref _inside);
            throw new QueryBusyException($"{running} queries are running and {waiting} are waiting. Try again in a while.");
        }

        await TakePlaceAsync(cancellationToken);
        var task = Task.Run(() => work(cancellationToken), CancellationToken.None);
        _ = task.ContinueWith(_ => Leave(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return await task.WaitAsync(patience, cancellationToken);
    }

    public void Dispose() => _slots.Dispose();

    private async Task TakePlaceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _slots.WaitAsync(cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref _inside);
            throw;
        }
    }

    private void Leave()
    {
        Interlocked.Decrement(ref _inside);
        _slots.Release();
    }
}
