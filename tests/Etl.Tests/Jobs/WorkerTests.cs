using System.Text.Json;
using Dapper;
using Npgsql;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>A service and two workers that crawl side by side: one run, divided among them.</summary>
[Collection(KilledServices.Name)]
public sealed class WorkerTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private const int Hosts = 12;
    private const int Reports = 8;

    private readonly string _folder = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
    private string? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_divided_among_them_and_when_one_dies_its_hosts_move_and_one_load_follows_the_whole()
    {
        postgres.SkipWhenMissing();
        _database = await postgres.NewDatabaseAsync();
        await using var sites = await SampleSitesApp.StartAsync(
            new SampleSitesOptions { Roster = false, GeneratedAgencies = Hosts, GeneratedReports = Reports, GeneratedPageBytes = 8_000 }, Token);
        await using var service = await ServeAsync(sites);
        using var one = await WorkAsync(sites, "one");
        using var two = await WorkAsync(sites, "two");
        await UntilAsync(() => Task.FromResult(Count("select count(*) from ops_lease where name like 'worker:%' and holder <> ''") == 2));

        var runId = await service.Jobs.RunNowAsync("crawl-weekly", null, Token);
        await UntilAsync(() => Task.FromResult(HeldBy("one") > 0 && HeldBy("two") > 0 && HeldBy("load") > 0));
        var (parts, _) = await service.Jobs.CourseAsync(runId!, Token);
        parts.Select(part => (part.Part, part.Node, part.State)).ShouldBe(
            [(1, parts[0].Node, RunState.Running), (2, parts[1].Node, RunState.Running)]);
        parts.Select(part => part.Node).ShouldBe(["one", "two"], ignoreOrder: true);
        one.Kill();

        await UntilAsync(async () => (await service.Jobs.RunsAsync(new(Job: "load", State: RunState.Succeeded), Token)).Count > 0);
        HeldBy("one").ShouldBe(0);
        sites.Log.Entries.ShouldAllBe(entry => entry.Concurrent == 1);
        Fetched(sites).ShouldBe(Hosts * (1 + Reports));
        using (var connection = service.OpenConnection())
            connection.ExecuteScalar<long>("select count(*) from dim_report where is_current").ShouldBe(Hosts * Reports);
        var runs = await service.Jobs.RunsAsync(new(), Token);
        runs.Count(run => run.Job == "load").ShouldBe(1);
        runs.Where(run => run.Job == "crawl").ShouldAllBe(run => run.State == RunState.Succeeded && run.Node == "load");
        runs.Single(run => run.RunId == runId).Parts.ShouldBe(3);
        (await service.Jobs.CourseAsync(runId!, Token)).Parts.Sum(part => part.Recoveries).ShouldBe(1);
    }

    [Fact]
    public async Task A_run_divided_among_them_is_cancelled_on_all()
    {
        postgres.SkipWhenMissing();
        _database = await postgres.NewDatabaseAsync();
        await using var sites = await SampleSitesApp.StartAsync(
            new SampleSitesOptions { Roster = false, GeneratedAgencies = Hosts, GeneratedReports = Reports, GeneratedPageBytes = 8_000 }, Token);
        await using var service = await ServeAsync(sites);
        using var one = await WorkAsync(sites, "one");
        await UntilAsync(() => Task.FromResult(Count("select count(*) from ops_lease where name like 'worker:%' and holder <> ''") == 1));
        var runId = await service.Jobs.RunNowAsync("crawl-weekly", null, Token);
        await UntilAsync(() => Task.FromResult(HeldBy("one") > 0 && HeldBy("load") > 0));

        (await service.Jobs.CancelAsync(runId!, "operator", Token)).ShouldBeTrue();

        await UntilAsync(async () => (await service.Jobs.RunAsync(runId!, Token))!.State == RunState.Cancelled);
        await UntilAsync(async () => (await PartsAsync(service, runId!)).All(part => part.State == RunState.Cancelled));
        // What was in flight ends; then nobody is asked any more.
        await Task.Delay(TimeSpan.FromSeconds(4), Token);
        var asked = sites.Log.Entries.Count;
        await Task.Delay(TimeSpan.FromSeconds(3), Token);
        sites.Log.Entries.Count.ShouldBe(asked);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<IReadOnlyList<RunPart>> PartsAsync(RunningService service, string runId) => (await service.Jobs.CourseAsync(runId, Token)).Parts;

    private static int Fetched(SampleSitesApp sites) => sites.Log.Entries
        .Where(entry => entry.Status == 200 && !entry.Path.Contains("robots", StringComparison.Ordinal)).DistinctBy(entry => (entry.Host, entry.Path)).Count();

    private int HeldBy(string node) => Count($"select count(*) from ops_lease where name like 'host:%' and holder <> '' and node = '{node}'");

    private int Count(string sql)
    {
        using var connection = new NpgsqlConnection(_database);
        return connection.ExecuteScalar<int>(sql);
    }

    private async Task<RunningService> ServeAsync(SampleSitesApp sites)
    {
        var dataPath = Path.Combine(_folder, "load");
        Directory.CreateDirectory(dataPath);
        await SampleService.ImportAsync(sites, dataPath);
        return await RunningService.StartAsync(Settings(sites, "load"), dataPath);
    }

    private async Task<SecondProcess> WorkAsync(SampleSitesApp sites, string node)
    {
        var dataPath = Directory.CreateDirectory(Path.Combine(_folder, node)).FullName;
        await SampleService.ImportAsync(sites, dataPath);
        var set = Settings(sites, node).SelectMany(pair => (string[])["--set", $"{pair.Key}={pair.Value}"]);
        string[] command = ["work", "--data", dataPath, "--hand-over", Path.Combine(_folder, "load", "archive"), .. set];
        return await SecondProcess.StartAsync(Work, JsonSerializer.Serialize(command), Token);
    }

    private Dictionary<string, string?> Settings(SampleSitesApp sites, string node) => new(SampleService.Settings(sites))
    {
        ["ConnectionStrings:jobs"] = _database, ["Warehouse:Jobs:Node"] = node, ["Warehouse:Jobs:Lease"] = "00:00:03",
        ["Warehouse:Jobs:ProgressInterval"] = "00:00:01", ["Warehouse:MemoryMegabytes"] = "256", ["Warehouse:Crawl:Politeness:IntervalSeconds"] = "1.5",
        ["Logging:Console:LogLevel:Default"] = "None",
    };

    private static void Work(string argument)
    {
        _ = Task.Run(() => EtlCommandLine.OnConsole().RunAsync(JsonSerializer.Deserialize<string[]>(argument)!, CancellationToken.None));
        SecondProcess.ReadyForTheEnd();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
        timeout.CancelAfter(TimeSpan.FromMinutes(3));
        while (!await condition())
            await Task.Delay(200, timeout.Token);
    }
}
