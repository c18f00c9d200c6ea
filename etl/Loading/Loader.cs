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
    private readonly Turn _turn = new();

    /// <summary>Loads documents.</summary>
    /// <param name="items">What to load; asked for as the work goes on.</param>
    /// <param name="again">Whether files are parsed also when this parser handled them before.</param>
    /// <param name="progress">Told after each batch; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the load; committed batches stay, the open one is dropped.</param>
    public Task<LoadSummary> LoadAsync(
        IEnumerable<LoadItem> items, bool again, IProgress<LoadProgress>? progress, CancellationToken cancellationToken) =>
        _turn.RunAsync(() => LoadInTurnAsync(items, again, progress, cancellationToken), cancellationToken);

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
        var threads = options.Value.Parallelism ?? Environment.ProcessorCount;
        await foreach (var document in ParallelReading.ReadAsync(items, threads, reading.ReadAsync, cancellationToken))
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
}
