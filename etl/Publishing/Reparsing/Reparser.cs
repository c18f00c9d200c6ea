using Dapper;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>
/// Parses the documents of all current reports again with the parser in use, from the archive alone: shows what would change, loads it as
/// new versions, and takes that back. Nothing is overwritten: going back is a version too.
/// </summary>
public sealed class Reparser(
    WarehouseDatabase database, DocumentContents contents, DocumentParser parser, Loader loader, MetricDictionary metrics, TimeProvider clock)
{
    // Changed reports are written to the comparison so many at a time.
    private const int Batch = 200;

    private readonly Rereader _rereader = new(database, contents, parser);

    /// <summary>Shows what would change; changes nothing.</summary>
    /// <param name="figuresListed">How many of the figures that change to list.</param>
    /// <param name="progress">Told after each report; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ReparsePlan> PlanAsync(int figuresListed, IProgress<ReparseProgress>? progress, CancellationToken cancellationToken)
    {
        using var comparison = new ReparseComparison(database, metrics, parser.Version, clock.GetUtcNow());
        var batch = new List<Rereading>(Batch);
        var (read, unreadable) = await ReadAllAsync(
            changed =>
            {
                batch.Add(changed);
                if (batch.Count == Batch)
                    Compare();
            }, progress, cancellationToken);
        Compare();
        var (figures, changes, effects) = await comparison.CompareAsync(figuresListed, cancellationToken);
        return new(
            parser.Version, read, read - comparison.Reports - unreadable.Count, comparison.Reports, unreadable, figures, changes, effects);

        void Compare()
        {
            if (batch.Count > 0)
                comparison.Add(batch);
            batch.Clear();
        }
    }

    /// <summary>
    /// Loads what would change as new versions of one step that can be taken back. A step that was interrupted is gone on with.
    /// </summary>
    /// <param name="progress">Told after each report and each batch; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the work; what is loaded by then stays, and can be taken back.</param>
    public async Task<ReparseOutcome> ApplyAsync(IProgress<ReparseProgress>? progress, CancellationToken cancellationToken)
    {
        // The loader reads the documents itself: what they state need not wait in memory until it does.
        var step = Step();
        var changed = new SortedList<int, LoadItem>();
        var (read, unreadable) = await ReadAllAsync(
            reading => changed.Add(reading.Stored.ReportKey, Again(reading, step)), progress, cancellationToken);
        if (changed.Count == 0)
            return new(read, 0, unreadable);
        var summary = await loader.LoadAsync(
            changed.Values, again: true, progress is null ? null : new LoadedReports(progress, changed.Count), cancellationToken);
        return new(read, (int)summary.Counts.Loaded, unreadable);
    }

    /// <summary>Takes the last step back: what counted before it becomes the next version of each report, and counts again.</summary>
    /// <returns>The number of reports that went back.</returns>
    /// <exception cref="OperatorException">There is no step to take back.</exception>
    public int Undo()
    {
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction();
        if (connection.ExecuteScalar<DateTimeOffset?>("select max(applied_at) from ops_reparse where undone_at is null") is not { } step)
            throw new OperatorException("There is no re-parse to take back.");
        var now = clock.GetUtcNow();
        connection.Execute(SqlCatalog.Read("program/lineage/reparsing/going_back.sql"), new { step, now });
        connection.Execute(SqlCatalog.Read("program/lineage/reparsing/go_back.sql"));
        connection.Execute("update ops_reparse set undone_at = $now where applied_at = $step", new { now, step });
        var count = connection.ExecuteScalar<int>("select count(*)::integer from going_back");
        transaction.Commit();
        return count;
    }

    private DateTimeOffset Step()
    {
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<DateTimeOffset?>(SqlCatalog.Read("program/lineage/reparsing/open_step.sql"), new { parser_version = parser.Version })
            ?? clock.GetUtcNow();
    }

    private static LoadItem Again(Rereading reading, DateTimeOffset step) => reading.Item! with
    {
        AgencyId = reading.Stored.AgencyId,
        YearHint = reading.Stored.Year,
        Reread = new(reading.Stored.ReportKey, step),
    };

    private async Task<(int Read, IReadOnlyList<string> Unreadable)> ReadAllAsync(
        Action<Rereading> take, IProgress<ReparseProgress>? progress, CancellationToken cancellationToken)
    {
        var (read, total) = (0, _rereader.Count());
        var unreadable = new SortedList<int, string>();
        await foreach (var reading in _rereader.ReadAllAsync(cancellationToken))
        {
            if (reading.Problem is not null)
                unreadable.Add(reading.Stored.ReportKey, $"{reading.Stored.AgencyId} {reading.Stored.Year}: {reading.Problem}");
            else if (reading.Report is not null)
                take(reading);
            read++;
            progress?.Report(new(false, read, total));
        }

        return (read, [.. unreadable.Values]);
    }

    /// <summary>Tells how many of the changed reports the loader has handled.</summary>
    private sealed class LoadedReports(IProgress<ReparseProgress> progress, int total) : IProgress<LoadProgress>
    {
        /// <inheritdoc/>
        public void Report(LoadProgress value) => progress.Report(new(true, value.Handled, total));
    }
}
