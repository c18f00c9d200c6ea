using System.Diagnostics;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.CommandLine;
using Warehouse.SampleReports;

namespace Warehouse.Etl.Tests.CommandLine;

/// <summary>The program, killed without warning while it loads.</summary>
[Collection(KilledServices.Name)]
public sealed class LoadKillTests : IDisposable
{
    private const int Reports = 240;

    private readonly string _root = Directory.CreateTempSubdirectory("warehouse-kill-").FullName;
    private readonly string _documents;

    public LoadKillTests()
    {
        _documents = Directory.CreateDirectory(Path.Combine(_root, "documents")).FullName;
        var figures = new FigureGenerator(seed: 9);

        // Every agency has three years, and the report of one year is corrected: versions are in play too.
        for (var i = 0; i < Reports; i++)
        {
            var report = figures.Next() with { AgencyName = $"青岚县第{i / 4}局", Year = 2021 + Math.Min(i % 4, 2) };
            File.WriteAllBytes(Path.Combine(_documents, $"{i:0000}.html"), SampleRenderers.PlainHtml.Render(report));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task However_often_it_is_killed_no_report_is_partial_and_the_end_is_as_if_nothing_had_happened()
    {
        var undisturbed = Path.Combine(_root, "undisturbed");
        var killed = Path.Combine(_root, "killed");
        using (var whole = Start(undisturbed))
            await whole.WaitForExitAsync(TestContext.Current.CancellationToken);
        var kills = 0;

        // Each kill waits for some more bytes in the database, so that it falls into the work and not into the start.
        foreach (var bytes in (long[])[1, 200_000, 20_000, 500_000, 90_000])
        {
            using var process = Start(killed);
            var size = Size(killed);
            while (!process.HasExited && Size(killed) < size + bytes)
                await Task.Delay(5, TestContext.Current.CancellationToken);
            if (!process.HasExited)
                kills++;
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            PartialReports(killed).ShouldBe(0);
        }

        using (var last = Start(killed))
        {
            await last.WaitForExitAsync(TestContext.Current.CancellationToken);
            last.ExitCode.ShouldBe(0);
        }

        kills.ShouldBeGreaterThan(1);
        Content(killed).ShouldBe(Content(undisturbed));
        Content(killed).Count.ShouldBe(Reports);
    }

    private Process Start(string data)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])
            [typeof(EtlCommandLine).Assembly.Location, "load", _documents, "--data", data, "--no-check", "--set",
                "Warehouse:Loading:BatchDocuments=10"])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static long Size(string data) => !Directory.Exists(data)
        ? 0
        : new DirectoryInfo(data).EnumerateFiles("warehouse.duckdb*").Sum(file => file.Exists ? file.Length : 0);

    // A report is whole when it has its 6 flow rows, its totals, its figures of table 二 and its row in the ledger.
    private static long PartialReports(string data)
    {
        if (!File.Exists(Path.Combine(data, "warehouse.duckdb")))
            return 0;
        using var connection = Open(data);
        return !connection.ExecuteScalar<bool>("select count(*) > 0 from duckdb_tables() where table_name = 'ops_document'")
            ? 0
            : connection.ExecuteScalar<long>(
                """
                select count(*)
                from dim_report as report
                where (select count(*) from fact_request_flow where report_key = report.report_key) <> 6
                   or (select count(*) from fact_request_outcome where report_key = report.report_key) not in (114, 126)
                   or (select count(*) from fact_challenge where report_key = report.report_key) <> 12
                   or (select count(*) from fact_disclosure where report_key = report.report_key) not in (10, 23)
                   or (select count(*) from ops_document where report_key = report.report_key and outcome = 'loaded') <> 1
                """);
    }

    private static List<string> Content(string data)
    {
        using var connection = Open(data);
        return connection.Query<string>(
            """
            select concat_ws(' ', agency.name, report.year, version, report.is_current, content_hash, superseded_at is null,
                (select sum(requests) from fact_request_outcome where report_key = report.report_key),
                (select count(*) from fact_cell_note where report_key = report.report_key),
                (select string_agg(claim_code || value, ',' order by ordinal) from fact_narrative_claim where report_key = report.report_key))
            from dim_report as report
            join dim_agency as agency using (agency_key)
            order by 1
            """).AsList();
    }

    private static DuckDBConnection Open(string data)
    {
        var connection = new DuckDBConnection($"DataSource={Path.Combine(data, "warehouse.duckdb")}");
        connection.Open();
        return connection;
    }
}
