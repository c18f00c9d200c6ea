using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// The objects of a snapshot: the tables and views of the warehouse, then what is made at publication: tables for speed, the metrics and
/// the macros that compare. Operational tables stay behind.
/// </summary>
internal sealed class SnapshotSchema(MetricDictionary metrics, PublishSteps? steps = null)
{
    private const string EachYear = "_each_year.sql";

    private readonly PublishSteps _steps = steps ?? new PublishSteps(TimeProvider.System);

    /// <summary>Creates the empty tables of the warehouse.</summary>
    public static void CreateTables(DuckDBConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var step in Migration.ReadAll())
            connection.Execute(step.Sql);
        transaction.Commit();
    }

    /// <summary>Creates the views, builds the tables for speed, and writes the comments. The facts must be there.</summary>
    public void Complete(DuckDBConnection connection, CancellationToken cancellationToken)
    {
        // A thousand small statements: each on its own would wait for the disk.
        using var transaction = connection.BeginTransaction();
        CreateMetrics(connection, cancellationToken);
        Run(connection, SqlCatalog.List("warehouse/comparison/"), cancellationToken);
        DropOperationalTables(connection);
        connection.Execute(SqlCatalog.Read("program/publishing/metric_insert.sql"), metrics.Metrics.Select(MetricRow));
        _steps.Take("comments", () => ColumnGlossary.Read().Apply(connection));
        _steps.Take("commit tables", transaction.Commit);
    }

    /// <summary>Creates only the views of the warehouse, the tables for speed and the metrics. The facts must be there.</summary>
    public void CreateMetrics(DuckDBConnection connection, CancellationToken cancellationToken)
    {
        foreach (var folder in (string[])["warehouse/views/", "warehouse/marts/"])
            Run(connection, SqlCatalog.List(folder), cancellationToken);
        foreach (var metric in metrics.Metrics)
            connection.Execute(MetricViews.Sql(metric));
    }

    private void Run(DuckDBConnection connection, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _steps.Take(path, () => RunFile(connection, path));
        }
    }

    // What would need much memory at once is built a year at a time.
    private static void RunFile(DuckDBConnection connection, string path)
    {
        var sql = SqlCatalog.Read(path);
        if (!path.EndsWith(EachYear, StringComparison.Ordinal))
        {
            connection.Execute(sql);
            return;
        }

        foreach (var year in connection.Query<int>("select distinct year::integer from dim_report order by 1").AsList())
        {
            connection.Execute(FormattableString.Invariant($"set variable year = {year}"));
            connection.Execute(sql);
        }

        connection.Execute("reset variable year");
    }

    // Views that look into operational tables go with them: in a snapshot they could not be read.
    private static void DropOperationalTables(DuckDBConnection connection)
    {
        foreach (var view in connection.Query<string>(SqlCatalog.Read("program/publishing/operational_views.sql")).AsList())
            connection.Execute($"drop view {SqlText.Name(view)}");
        foreach (var table in connection.Query<string>(SqlCatalog.Read("program/publishing/operational_tables.sql")).AsList())
            connection.Execute($"drop table {SqlText.Name(table)}");
    }

    private static object MetricRow(Metric metric) => new
    {
        code = metric.Code,
        zh = metric.Zh,
        en = metric.En,
        unit = metric.Unit,
        formula_zh = metric.FormulaZh,
        formula_en = metric.FormulaEn,
        additive = metric.Additive,
        proportion = metric.Proportion,
        minimum_n = metric.MinimumN,
        editions_zh = metric.EditionsZh,
        editions_en = metric.EditionsEn,
    };
}
