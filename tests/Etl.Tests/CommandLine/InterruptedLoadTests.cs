using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Tests.Crawling;
using Warehouse.SampleReports;

namespace Warehouse.Etl.Tests.CommandLine;

/// <summary>Ctrl-C in the middle of a load, sent to the product in its own process.</summary>
[Collection(KilledCrawls.Name)]
public sealed class InterruptedLoadTests : IDisposable
{
    private const int Reports = 600;
    private const int Batch = 20;
    private const long SomeBatches = 1_500_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _root = Directory.CreateTempSubdirectory("warehouse-interrupted-load-").FullName;
    private readonly string _documents;
    private readonly string _data;
    private readonly string _first;

    public InterruptedLoadTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent with the commands of Linux.");
        _data = Path.Combine(_root, "data");
        _documents = Directory.CreateDirectory(Path.Combine(_root, "documents")).FullName;
        _first = Path.Combine(_root, "first.html");
        var figures = new FigureGenerator(seed: 21);
        File.WriteAllBytes(_first, SampleRenderers.PlainHtml.Render(figures.Next()));
        for (var i = 0; i < Reports; i++)
        {
            var report = figures.Next() with { AgencyName = $"青岚县第{i}局", Year = 2023 };
            File.WriteAllBytes(Path.Combine(_documents, $"{i:0000}.html"), SampleRenderers.PlainHtml.Render(report));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Interrupted_it_keeps_whole_batches_says_so_in_a_sentence_and_goes_on_from_there()
    {
        // A warehouse that is set up, so that what grows is what is loaded.
        await EtlProcess.RunAsync(Arguments(_first), TestContext.Current.CancellationToken);
        var before = Size();
        using var load = EtlProcess.StartInterruptible(Arguments(_documents));
        var output = load.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = load.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => load.HasExited || Size() > before + SomeBatches);

        await EtlProcess.InterruptAsync(load, TestContext.Current.CancellationToken);
        await load.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TestContext.Current.CancellationToken);
        var kept = Count();
        await EtlProcess.RunAsync(Arguments(_documents), TestContext.Current.CancellationToken);

        load.ExitCode.ShouldBe(ExitCode.Interrupted, await errors);
        (await output).ShouldBeEmpty();
        (await errors).TrimEnd().ShouldBe("Stopped. What was finished is kept; the same command goes on from there.");
        ((kept - 1) % Batch).ShouldBe(0);
        kept.ShouldBeInRange(1 + Batch, Reports - Batch, "neither before the first batch nor behind the last");
        Count().ShouldBe(1 + Reports);
    }

    private string[] Arguments(string path) =>
        ["load", path, "--data", _data, "--no-check", "--set", $"Warehouse:Loading:BatchDocuments={Batch}"];

    private long Size() => !Directory.Exists(_data) ? 0
        : new DirectoryInfo(_data).EnumerateFiles("warehouse.duckdb*").Sum(file => file.Exists ? file.Length : 0);

    /// <summary>Reports that are loaded, each with its row in the ledger and the six columns of its flow.</summary>
    private long Count()
    {
        using var connection = new DuckDBConnection($"DataSource={Path.Combine(_data, "warehouse.duckdb")}");
        connection.Open();
        var (reports, ledger, flows) = connection.QuerySingle<(long, long, long)>(
            """
            select (select count(*) from dim_report), (select count(*) from ops_document where outcome = 'loaded'),
                (select count(*) from fact_request_flow)
            """);
        ledger.ShouldBe(reports);
        flows.ShouldBe(reports * 6);
        return reports;
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (!reached())
            await Task.Delay(5, limit.Token);
    }
}
