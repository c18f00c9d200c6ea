using System.Text.Json;
using Dapper;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>
/// The reports that read differently, as stored and as read now, in two scratch databases: the checks and the metrics run in both, and SQL
/// compares the two. They are added as they are read, so that no more than a batch of them is in memory.
/// </summary>
internal sealed class ReparseComparison : IDisposable
{
    private readonly SnapshotDraft _before;
    private readonly SnapshotDraft _after;
    private readonly MetricDictionary _metrics;
    private readonly DimensionKeys _keys = new();
    private readonly string _parserVersion;
    private readonly DateTimeOffset _now;

    public ReparseComparison(WarehouseDatabase database, MetricDictionary metrics, string parserVersion, DateTimeOffset now)
    {
        (_metrics, _parserVersion, _now) = (metrics, parserVersion, now);
        _before = Create(database, "reparse_before");
        try
        {
            _after = Create(database, "reparse_after");
        }
        catch
        {
            _before.Dispose();
            throw;
        }
    }

    /// <summary>How many reports differ.</summary>
    public int Reports { get; private set; }

    /// <summary>Adds reports that read differently.</summary>
    public void Add(IReadOnlyList<Rereading> changed)
    {
        Copy(_before, "program/lineage/reparsing/copy_reports.sql", JsonSerializer.Serialize(changed.Select(reading => reading.Stored.ReportKey)));
        Write(changed);
        Reports += changed.Count;
    }

    /// <summary>Compares, once all reports are added.</summary>
    /// <param name="figuresListed">How many figures to list.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<(long Figures, IReadOnlyList<CellChange> Changes, IReadOnlyList<MetricEffect> Effects)> CompareAsync(
        int figuresListed, CancellationToken cancellationToken)
    {
        if (Reports == 0)
            return (0, [], []);
        // Checks look from year to year: the years beside a changed report belong to it.
        var changed = JsonSerializer.Serialize(_before.Connection.Query<int>("select report_key from dim_report order by 1"));
        foreach (var draft in (SnapshotDraft[])[_before, _after])
        {
            Copy(draft, "program/lineage/reparsing/copy_neighbours.sql", changed);
            await QualityCheck.RunOnAsync(draft.Connection, CheckRules.ReadAll(), changed, _now, null, cancellationToken);
            using var transaction = draft.Connection.BeginTransaction();
            new SnapshotSchema(_metrics).CreateMetrics(draft.Connection, cancellationToken);
            draft.Connection.Execute(SqlCatalog.Read("program/lineage/reparsing/figures.sql"));
            foreach (var metric in _metrics.Metrics.Where(metric => metric.Source == "mart_report"))
                draft.Connection.Execute(SqlText.Fill(SqlCatalog.Read("program/lineage/reparsing/metric_sides.sql"), ("view", metric.View)), new { code = metric.Code });
            transaction.Commit();
        }

        var connection = _before.Connection;
        connection.Execute(SqlCatalog.Read("program/lineage/reparsing/figure_changes.sql"));
        return (
            connection.ExecuteScalar<long>("select count(*) from figure_change"),
            connection.Query<CellChange>("from figure_change order by AgencyId, Year, Cell limit $figuresListed", new { figuresListed }).AsList(),
            connection.Query<MetricEffect>(SqlCatalog.Read("program/lineage/reparsing/metric_effects.sql")).AsList());
    }

    public void Dispose()
    {
        _after.Dispose();
        _before.Dispose();
    }

    private static SnapshotDraft Create(WarehouseDatabase database, string name)
    {
        var draft = SnapshotDraft.Create(database, ":memory:", name);
        try
        {
            SnapshotSchema.CreateTables(draft.Connection);
            foreach (var table in draft.Connection.Query<CopiedTable>(SqlCatalog.Read("program/publishing/copied_tables.sql")).Where(IsDimension).ToList())
            {
                draft.Connection.Execute(SqlText.Fill(
                    SqlCatalog.Read("program/publishing/copy_table.sql"), ("table", SqlText.Name(table.TableName)), ("columns", table.Columns),
                    ("source", draft.Source)));
            }

            return draft;
        }
        catch
        {
            draft.Dispose();
            throw;
        }
    }

    private static bool IsDimension(CopiedTable table) => !table.HasYears && table.TableName is not "dim_report" and not "fact_cell_note";

    private static void Copy(SnapshotDraft draft, string file, string reportKeys)
    {
        foreach (var table in draft.Connection.Query<string>(SqlCatalog.Read("program/lineage/reparsing/report_tables.sql")).AsList())
        {
            draft.Connection.Execute(
                SqlText.Fill(SqlCatalog.Read(file), ("table", SqlText.Name(table)), ("source", draft.Source)), new { report_keys = reportKeys });
        }
    }

    private void Write(IReadOnlyList<Rereading> changed)
    {
        using var transaction = _after.Connection.BeginTransaction();
        using (var reports = new ReportWriter(_after.Connection, _parserVersion, _now))
        using (var facts = new FactWriter(_after.Connection, _keys))
        {
            foreach (var reading in changed)
            {
                var version = Version(reading);
                reports.Write(version, isCurrent: true);
                facts.Write(version);
            }

            reports.Complete();
            facts.Complete();
        }

        transaction.Commit();
    }

    // Under the key of the stored version, so that the two can be compared.
    private static NewVersion Version(Rereading reading)
    {
        var (stored, report) = (reading.Stored, reading.Report!);
        var hash = ContentHash.Of(report);
        var document = new ReadDocument(reading.Item!, stored.DocumentSha256) { Report = report, ContentHash = hash };
        return new(document, report, stored.AgencyKey,
            new(stored.ReportKey, stored.AgencyId, stored.Year, stored.Version, true, stored.CaptureId, stored.Source, hash));
    }
}
