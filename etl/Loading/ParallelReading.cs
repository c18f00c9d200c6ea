using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Warehouse.Etl.Loading;

/// <summary>Reads in parallel and gives the results in the order of what was asked for; a few wait in memory at a time.</summary>
internal static class ParallelReading
{
    // Results that may wait for their turn, for each thread: enough that one slow document does not idle the others.
    private const int WindowPerThread = 8;

    /// <summary>Reads; asks for what is to be read as the work goes on.</summary>
    public static async IAsyncEnumerable<TResult> ReadAsync<T, TResult>(
        IEnumerable<T> items, int threads, Func<T, CancellationToken, ValueTask<TResult>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(threads);
        var inOrder = Channel.CreateBounded<Task<TResult>>(threads * WindowPerThread);
        var feeding = Task.Run(FeedAsync, CancellationToken.None);
        try
        {
            await foreach (var result in inOrder.Reader.ReadAllAsync(cancellationToken))
                yield return await result;
        }
        finally
        {
            // Also when the reader of this sequence failed: nothing may go on in the background.
            await stop.CancelAsync();
            await feeding;
            while (inOrder.Reader.TryRead(out var rest))
                await rest.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        async Task FeedAsync()
        {
            try
            {
                foreach (var item in items)
                {
                    await slots.WaitAsync(stop.Token);
                    await inOrder.Writer.WriteAsync(Task.Run(() => ReadOneAsync(item), CancellationToken.None), stop.Token);
                }

                inOrder.Writer.Complete();
            }
            catch (Exception e)
            {
                // The reader of the channel meets the failure after what was read before it.
                inOrder.Writer.Complete(e);
            }
        }

        async Task<TResult> ReadOneAsync(T item)
        {
            try
            {
                return await read(item, stop.Token);
            }
            finally
            {
                slots.Release();
            }
        }
    }
}
