using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Dapper;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>
/// Loads documents: parsed in parallel, stored in the order given, in batches of one transaction each. A crash loses at most the open
/// batch; loading the same again goes on from there and ends as if nothing had happened. Loads that are asked for at the same time wait
/// for each other.
/// </summary>
public sealed class Loader(
    WarehouseDatabase database, DocumentParser parser, IOptions<LoadingOptions> options, TimeProvider clock, ILogger<Loader> log)
        : IDisposable
{
    // Parsed documents that may wait for their turn, for each parser thread: enough that one slow document does not idle the others.
    private const int WindowPerThread = 8;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Loads documents.</summary>
    /// <param name="items">What to load; asked for as the work goes on.</param>
    /// <param name="again">Whether files are parsed also when this parser handled them before.</param>
    /// <param name="progress">Told after each batch; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the load; committed batches stay, the open one is dropped.</param>
    public async Task<LoadSummary> LoadAsync(
        IEnumerable<LoadItem> items, bool again, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await LoadInTurnAsync(items, again, progress, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<LoadSummary> LoadInTurnAsync(
        IEnumerable<LoadItem> items, bool again, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        using var connection = database.OpenConnection();
        var handled = again ? HandledDocuments.None : HandledDocuments.Read(connection, parser.Version);
        using var agencies = new AgencySpans(clock);
        var reading = new DocumentReading(parser, options.Value, handled, agencies, log);
        var writer = new BatchWriter(connection, new AgencyDirectory(connection), new DimensionKeys(), parser.Version, clock);
        var tally = new LoadTally();
        var batch = new List<ReadDocument>(options.Value.BatchDocuments);
        await foreach (var document in ReadInOrderAsync(items, reading, cancellationToken))
        {
            batch.Add(document);
            if (batch.Count >= options.Value.BatchDocuments)
                Store();
        }

        if (batch.Count > 0)
            Store();
        return tally.Summary(connection.Execute(SqlCatalog.Read("program/loading/resolve_covers.sql"), new { resolved_at = clock.GetUtcNow() }));

        void Store()
        {
            tally.Add(writer.Write(batch));
            batch.Clear();
            progress?.Report(tally.Counts);
            log.LogInformation("Stored a batch; {Handled} documents so far", tally.Counts.Handled);
        }
    }

    private async IAsyncEnumerable<ReadDocument> ReadInOrderAsync(
        IEnumerable<LoadItem> items, DocumentReading reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var threads = options.Value.Parallelism ?? Environment.ProcessorCount;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(threads);
        var inOrder = Channel.CreateBounded<Task<ReadDocument>>(threads * WindowPerThread);
        var feeding = Task.Run(FeedAsync, CancellationToken.None);
        try
        {
            await foreach (var document in inOrder.Reader.ReadAllAsync(cancellationToken))
                yield return await document;
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

        async Task<ReadDocument> ReadOneAsync(LoadItem item)
        {
            try
            {
                return await reading.ReadAsync(item, stop.Token);
            }
            finally
            {
                slots.Release();
            }
        }
    }
}
