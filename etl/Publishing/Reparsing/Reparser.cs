using System.Security.Cryptography;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Parsing;
using Warehouse.Etl.Reports;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>
/// Parses the documents of all current reports again with the parser in use, from the archive alone: shows what would change, loads it as
/// new versions, and takes that back. Nothing is overwritten: going back is a version too.
/// </summary>
public sealed class Reparser(
    WarehouseDatabase database, DocumentContents contents, DocumentParser parser, Loader loader, MetricDictionary metrics, TimeProvider clock)
{
    /// <summary>Shows what would change; changes nothing.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ReparsePlan> PlanAsync(CancellationToken cancellationToken)
    {
        var readings = await ReadAllAsync(reading => reading, cancellationToken);
        var changed = readings.Where(reading => reading.Report is not null).ToList();
        var unreadable = readings.Where(reading => reading.Problem is not null).Select(Describe).ToList();
        using var connection = database.OpenConnection();
        var changes = changed.SelectMany(reading => Compare(connection, reading)).ToList();
        var effects = changed.Count == 0 ? [] : new MetricEffects(database, metrics, clock).Of(changed, parser.Version);
        return new(parser.Version, readings.Count, readings.Count - changed.Count - unreadable.Count, changed.Count, unreadable, changes, effects);
    }

    /// <summary>
    /// Loads what would change as new versions of one step that can be taken back. A step that was interrupted is gone on with.
    /// </summary>
    /// <returns>The new versions' number.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellationToken)
    {
        // The loader reads the documents itself: what they state need not wait in memory until it does.
        var step = Step();
        var items = (await ReadAllAsync(reading => reading.Report is null ? null : Again(reading, step), cancellationToken)).OfType<LoadItem>().ToList();
        if (items.Count == 0)
            return 0;
        return (int)(await loader.LoadAsync(items, again: true, null, cancellationToken)).Counts.Loaded;
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
        connection.Execute("create or replace temp table going_back as " + SqlCatalog.Read("reparsing/going_back.sql"), new { step, now });
        connection.Execute(SqlCatalog.Read("reparsing/go_back.sql"));
        connection.Execute("update ops_reparse set undone_at = $now where applied_at = $step", new { now, step });
        var count = connection.ExecuteScalar<int>("select count(*)::integer from going_back");
        transaction.Commit();
        return count;
    }

    private DateTimeOffset Step()
    {
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<DateTimeOffset?>(SqlCatalog.Read("reparsing/open_step.sql"), new { parser_version = parser.Version })
            ?? clock.GetUtcNow();
    }

    private static LoadItem Again(Rereading reading, DateTimeOffset step) => reading.Item! with
    {
        AgencyId = reading.Stored.AgencyId, YearHint = reading.Stored.Year, Reread = new(reading.Stored.ReportKey, step),
    };

    private async Task<IReadOnlyList<T>> ReadAllAsync<T>(Func<Rereading, T> keep, CancellationToken cancellationToken)
    {
        using var connection = database.OpenConnection();
        var reports = connection.Query<CurrentReport>(SqlCatalog.Read("reparsing/current_reports.sql")).AsList();
        var readings = new T[reports.Count];
        await Parallel.ForAsync(0, reports.Count, cancellationToken, async (i, token) => readings[i] = keep(await ReadAsync(reports[i], token)));
        return readings;
    }

    private async ValueTask<Rereading> ReadAsync(CurrentReport stored, CancellationToken cancellationToken)
    {
        if (contents.Find(stored.Source, stored.CaptureId) is not { } item)
            return new(stored, null, null, "the archive's index lacks its capture");
        try
        {
            var bytes = await item.ReadAsync(cancellationToken);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != stored.DocumentSha256)
                return new(stored, item, null, "the file has changed since it was loaded");
            return parser.Parse(bytes, stored.MediaType, cancellationToken) switch
            {
                ParseResult.Parsed parsed when ContentHash.Of(parsed.Report) == stored.ContentHash => new(stored, item, null, null),
                ParseResult.Parsed { Report.Year: { } year } when year != stored.Year =>
                    new(stored, item, null, FormattableString.Invariant($"it states the year {year} now: look at it, and load it anew if that is right")),
                ParseResult.Parsed parsed => new(stored, item, parsed.Report, null),
                ParseResult.Refused refused => new(stored, item, null, $"it is refused now: {refused.Message}"),
                _ => throw new InvalidOperationException("A parse result is a report or a refusal."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new(stored, item, null, $"it cannot be read ({e.Message})");
        }
    }

    private static IEnumerable<CellChange> Compare(DuckDBConnection connection, Rereading reading)
    {
        var stored = connection.Query<(string Cell, string State, decimal? Value)>(
            SqlCatalog.Read("reparsing/figures.sql"), new { report_key = reading.Stored.ReportKey }).ToDictionary(figure => figure.Cell);
        foreach (var cell in reading.Report!.Cells.Select(StoredCell.Of))
        {
            var name = $"{cell.Key.Table.Code()}.{cell.Key.Row}.{cell.Key.Column}";
            var (state, value) = stored.Remove(name, out var figure) ? (figure.State, figure.Value) : ("not_applicable", null);
            if (state != cell.State.Code() || value != cell.Value)
                yield return new(reading.Stored.AgencyId, reading.Stored.Year, reading.Stored.ReportKey, name, state, value, cell.State.Code(), cell.Value);
        }

        foreach (var (name, figure) in stored)
            yield return new(reading.Stored.AgencyId, reading.Stored.Year, reading.Stored.ReportKey, name, figure.State, figure.Value, "not_applicable", null);
    }

    private static string Describe(Rereading reading) => $"{reading.Stored.AgencyId} {reading.Stored.Year}: {reading.Problem}";
}
