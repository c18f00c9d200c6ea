namespace Warehouse.Etl.Storage;

/// <summary>One at a time: whoever comes while work is going on waits for its end.</summary>
public sealed class Turn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Does the work when it is its turn.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
