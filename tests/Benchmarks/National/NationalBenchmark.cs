using System.Diagnostics;
using System.Globalization;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;

namespace Warehouse.Benchmarks.National;

/// <summary>
/// The whole country: filling, publishing, opening, and the time of every cookbook query, every metric, and questions on one agency.
/// </summary>
internal sealed class NationalBenchmark : Benchmark
{
    private const int Rounds = 7;
    private const int SlowSteps = 25;
    private const string OneAgency = "110101-government";

    private static readonly (string Name, string Sql)[] OneAgencyQueries =
    [
        ("official_table_3", $"from official_table_3('{OneAgency}', 2024)"),
        ("metric_trend", $"from metric_trend('disclosure_rate', '{OneAgency}')"),
        ("mart_report", $"from mart_report where agency_id = '{OneAgency}'"),
        ("v_requests_long", $"from v_requests_long where agency_id = '{OneAgency}' and year = 2024"),
        ("v_request_bounds", $"from v_request_bounds where agency_id = '{OneAgency}' and year = 2024"),
        ("mart_revision", $"from mart_revision where agency_id = '{OneAgency}'"),
    ];

    public override string Name => "national";

    public override string Summary =>
        "2019-2025 x 118,000 agencies: fill, publish, every cookbook query and metric. Arguments: part of the country (1), a folder to "
        + "keep.";

    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var scale = arguments.Length > 0 ? double.Parse(arguments[0], CultureInfo.InvariantCulture) : 1;
        using var warehouse = arguments.Length > 1
            ? NationalWarehouse.Keep(arguments[1], scale, cancellationToken)
            : NationalWarehouse.Fill(scale, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        var outcome = await warehouse.Publisher.PublishAsync(null, cancellationToken);
        var manifest = outcome.Manifest;
        Report(output, manifest, warehouse.FillTime, Stopwatch.GetElapsedTime(start), new FileInfo(warehouse.Folder.DatabaseFile).Length);

        foreach (var step in outcome.Steps.OrderByDescending(step => step.Seconds).Take(SlowSteps))
            output.WriteLine(Invariant($"| of which {step.Name} | {step.Seconds:N1} s |"));

        start = Stopwatch.GetTimestamp();
        using var snapshot = SnapshotDatabase.Open(warehouse.Store.DatabaseOf(manifest.Id), warehouse.Folder, warehouse.Settings);
        using var connection = snapshot.OpenConnection();
        connection.ExecuteScalar<string>("select snapshot_id from dim_snapshot");
        output.WriteLine(Invariant($"| open the snapshot and ask its name | {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms |"));

        Measure(output, connection, "cookbook", Cookbook.Read().Select(recipe => (recipe.Name, recipe.Sql)), cancellationToken);
        Measure(output, connection, "metric", MetricDictionary.Read().Metrics.Select(m => (m.Code, $"from metric_by_year('{m.Code}')")),
            cancellationToken);
        Measure(output, connection, "one agency", OneAgencyQueries, cancellationToken);
    }

    private static void Report(TextWriter output, SnapshotManifest manifest, TimeSpan fill, TimeSpan publish, long working)
    {
        var figures = manifest.Tables.Where(table => table.Name.StartsWith("fact_", StringComparison.Ordinal))
            .ToDictionary(t => t.Name, t => t.Rows);
        var count = figures["fact_request_outcome"] + (figures["fact_request_flow"] * 4) + figures["fact_reported_total"]
            + figures["fact_disclosure"] + figures["fact_challenge"];
        long Bytes(Func<PublishedFile, bool> which) => manifest.Files.Where(which).Sum(file => file.Bytes);
        Func<PublishedFile, bool> Ends(string ending) => file => file.Path.EndsWith(ending, StringComparison.Ordinal);
        output.WriteLine("| step | measured |");
        output.WriteLine("|---|---:|");
        output.WriteLine(Invariant($"| figures | {count:N0} in {manifest.Coverage.Sum(year => year.Reports):N0} reports |"));
        output.WriteLine(Invariant($"| fill | {fill.TotalSeconds:N0} s, working database {working / 1e6:N0} MB |"));
        output.WriteLine(Invariant($"| publish | {publish.TotalSeconds:N0} s |"));
        var megabytes = new { DuckDb = Bytes(Ends(".duckdb")) / 1e6, Parquet = Bytes(Ends(".parquet")) / 1e6 };
        output.WriteLine(Invariant($"| snapshot | {megabytes.DuckDb:N0} MB DuckDB, {megabytes.Parquet:N0} MB Parquet |"));
        output.WriteLine(Invariant($"| peak memory of the process | {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB |"));
        output.WriteLine(
            Invariant($"| checks failed | {manifest.Checks.Count(check => check.Violations > 0)} of {manifest.Checks.Count} |"));
    }

    private static void Measure(
        TextWriter output, DuckDBConnection connection, string title, IEnumerable<(string Name, string Sql)> queries,
        CancellationToken cancellationToken)
    {
        output.WriteLine();
        output.WriteLine(Invariant($"| {title} | rows | first | median | p95 |"));
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var (name, sql) in queries)
        {
            var times = new List<double>();
            var rows = 0;
            for (var round = 0; round <= Rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var start = Stopwatch.GetTimestamp();
                rows = connection.Query(sql).Count();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            var warm = times.Skip(1).Order().ToList();
            output.WriteLine(Invariant($"| {name} | {rows:N0} | {times[0]:N0} ms | {warm[Rounds / 2]:N0} ms | {warm[^1]:N0} ms |"));
        }

        output.WriteLine();
        output.WriteLine($"{Rounds} rounds after the first; with so few, p95 is the slowest.");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
