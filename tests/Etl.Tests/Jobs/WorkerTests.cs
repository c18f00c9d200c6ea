using System.Text.Json;
using Dapper;
using Npgsql;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Jobs.Running;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>Nodes that crawl side by side and hand their captures to the node that loads.</summary>
[Collection(KilledServices.Name)]
public sealed class WorkerTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private const int Hosts = 8;
    private const int Reports = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("warehouse-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_one_of_two_nodes_dies_its_hosts_move_and_the_crawl_completes_with_one_request_at_a_time()
    {
        postgres.SkipWhenMissing();
        await using var sites = await SampleSitesApp.StartAsync(
            new SampleSitesOptions { Roster = false, GeneratedAgencies = Hosts, GeneratedReports = Reports, GeneratedPageBytes = 8_000 }, Token);
        using var one = await StartAsync(sites, "one");
        await UntilAsync(() => sites.Log.Entries.Select(entry => entry.Host).Distinct().Count() == Hosts);
        using var two = await StartAsync(sites, "two");

        // As long as the first lives, the second asks nobody: its passes put everything off.
        await Task.Delay(TimeSpan.FromSeconds(2), Token);
        OwnedBy("two", fence: 2).ShouldBe(0);

        Fetched(sites).ShouldBeLessThan(Expected);
        one.Kill();

        await UntilAsync(() => Directory.Exists(Incoming) && OwnedBy("two", fence: 2) == Hosts);
        await UntilAsync(() => Fetched(sites) == Expected);
        sites.Log.Entries.ShouldAllBe(entry => entry.Concurrent == 1);
        await LoadAsync(sites);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // One list page and the reports of each host.
    private const int Expected = Hosts * (1 + Reports);

    private string Incoming => Path.Combine(_folder, "load", "archive", "incoming");

    private static int Fetched(SampleSitesApp sites) => sites.Log.Entries
        .Where(entry => entry.Status == 200 && !entry.Path.Contains("robots", StringComparison.Ordinal)).DistinctBy(entry => (entry.Host, entry.Path)).Count();

    private int OwnedBy(string node, int fence)
    {
        using var connection = new NpgsqlConnection(postgres.ConnectionString);
        return connection.ExecuteScalar<int>("select count(*) from crawl_host_lease where node = @node and fence = @fence", new { node, fence });
    }

    // The node that loads finds everything in what was handed over; the last files may still be on their way.
    private async Task LoadAsync(SampleSitesApp sites)
    {
        var dataPath = Path.Combine(_folder, "load");
        await SampleService.ImportAsync(sites, dataPath);
        await using var service = await RunningService.StartAsync(Settings(sites, "load"), dataPath);
        await UntilAsync(async () =>
        {
            if ((await service.Jobs.RunsAsync(new(MaxRows: 100), Token)).All(run => run.State != RunState.Running))
                await service.Jobs.RunNowAsync("crawl-weekly", null, Token);
            await Task.Delay(1000, Token);
            using var connection = service.OpenConnection();
            return connection.ExecuteScalar<long>("select count(*) from dim_report where is_current") == Hosts * Reports;
        });
        sites.Log.Entries.ShouldAllBe(entry => entry.Concurrent == 1);
    }

    private async Task<SecondProcess> StartAsync(SampleSitesApp sites, string node)
    {
        var dataPath = Directory.CreateDirectory(Path.Combine(_folder, node)).FullName;
        await SampleService.ImportAsync(sites, dataPath);
        var set = Settings(sites, node).SelectMany(pair => (string[])["--set", $"{pair.Key}={pair.Value}"]);
        string[] command = ["work", "--data", dataPath, "--hand-over", Path.Combine(_folder, "load", "archive"), "--pause", "1", .. set];
        return await SecondProcess.StartAsync(Work, JsonSerializer.Serialize(command), Token);
    }

    private Dictionary<string, string?> Settings(SampleSitesApp sites, string node) => new(SampleService.Settings(sites))
    {
        ["ConnectionStrings:jobs"] = postgres.ConnectionString, ["Warehouse:Jobs:Node"] = node, ["Warehouse:Jobs:HostLease"] = "00:00:03",
        ["Warehouse:MemoryMegabytes"] = "256", ["Warehouse:Crawl:Politeness:IntervalSeconds"] = "1.5",
    };

    private static void Work(string argument)
    {
        _ = Task.Run(() => EtlCommandLine.OnConsole().RunAsync(JsonSerializer.Deserialize<string[]>(argument)!, CancellationToken.None));
        SecondProcess.ReadyForTheEnd();
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
        timeout.CancelAfter(TimeSpan.FromMinutes(3));
        while (!await condition())
            await Task.Delay(200, timeout.Token);
    }
}
