using System.Globalization;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>
/// Works out metrics over the reports that change, as stored and as read now, in two scratch databases with the metrics' own SQL.
/// </summary>
internal sealed class MetricEffects(WarehouseDatabase database, MetricDictionary metrics, TimeProvider clock)
{
    /// <summary>Metrics that differ, of those worked out from the figures of a report alone.</summary>
    public IReadOnlyList<MetricEffect> Of(IReadOnlyList<Rereading> changed, string parserVersion)
    {
        var before = Sides(changed, CopyStored);
        var after = Sides(changed, WriteRead(parserVersion));
        return
        [
            .. from key in before.Keys.Union(after.Keys).Order()
               let b = before.GetValueOrDefault(key)
               let a = after.GetValueOrDefault(key)
               where b != a
               select new MetricEffect(key.Metric, key.Year, b.Numerator, b.Denominator, a.Numerator, a.Denominator),
        ];
    }

    private Dictionary<(string Metric, int Year), (decimal? Numerator, decimal? Denominator)> Sides(
        IReadOnlyList<Rereading> changed, Action<SnapshotDraft, IReadOnlyList<Rereading>> fill)
    {
        using var draft = SnapshotDraft.Create(database, ":memory:");
        SnapshotSchema.CreateTables(draft.Connection);
        foreach (var table in draft.Connection.Query<CopiedTable>(SqlCatalog.Read("publishing/copied_tables.sql")).Where(IsDimension).ToList())
        {
            draft.Connection.Execute(SqlText.Fill(
                SqlCatalog.Read("publishing/copy_table.sql"), ("table", SqlText.Name(table.TableName)), ("columns", table.Columns),
                ("source", draft.Source)));
        }

        fill(draft, changed);
        new SnapshotSchema(metrics).Complete(draft.Connection, CancellationToken.None);
        var sides = new Dictionary<(string, int), (decimal?, decimal?)>();
        foreach (var metric in metrics.Metrics.Where(IsOfTheDocument))
        {
            foreach (var (year, numerator, denominator) in draft.Connection.Query<(int, decimal?, decimal?)>(
                $"select year::integer, sum(numerator)::decimal(18, 4), sum(denominator)::decimal(18, 4) from {metric.View} group by year"))
                sides[(metric.Code, year)] = (numerator, denominator);
        }

        return sides;
    }

    // What checks and versions say is not known before the reports are loaded and checked.
    private static bool IsOfTheDocument(Metric metric) => metric is { Source: "mart_report", Items.Count: 0 }
        && metric.Code is not ("findings_per_report" or "faulty_report_share" or "revised_report_share");

    private static bool IsDimension(CopiedTable table) => !table.HasYears && table.TableName is not "dim_report" and not "fact_cell_note";

    private static void CopyStored(SnapshotDraft draft, IReadOnlyList<Rereading> changed)
    {
        var keys = string.Join(", ", changed.Select(reading => reading.Stored.ReportKey.ToString(CultureInfo.InvariantCulture)));
        foreach (var table in draft.Connection.Query<string>(SqlCatalog.Read("reparsing/report_tables.sql")).AsList())
        {
            draft.Connection.Execute(SqlText.Fill(
                SqlCatalog.Read("reparsing/copy_reports.sql"), ("table", SqlText.Name(table)), ("source", draft.Source), ("report_keys", keys)));
        }
    }

    private Action<SnapshotDraft, IReadOnlyList<Rereading>> WriteRead(string parserVersion) => (draft, changed) =>
    {
        using var transaction = draft.Connection.BeginTransaction();
        using (var reports = new ReportWriter(draft.Connection, parserVersion, clock.GetUtcNow()))
        using (var facts = new FactWriter(draft.Connection, new DimensionKeys()))
        {
            foreach (var reading in changed)
            {
                var stored = reading.Stored;
                var document = new ReadDocument(reading.Item!, stored.DocumentSha256)
                {
                    Report = reading.Report, ContentHash = ContentHash.Of(reading.Report!),
                };
                var version = new NewVersion(
                    document, reading.Report!, stored.AgencyKey,
                    new(stored.ReportKey, stored.AgencyId, stored.Year, stored.Version, true, stored.CaptureId, stored.Source, document.ContentHash));
                reports.Write(version, isCurrent: true);
                facts.Write(version);
            }

            reports.Complete();
            facts.Complete();
        }

        transaction.Commit();
    };
}
