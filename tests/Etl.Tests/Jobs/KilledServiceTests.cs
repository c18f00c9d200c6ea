using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Configuration;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Storage;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>The service, killed without warning in the middle of its runs, again and again.</summary>
[Collection(KilledServices.Name)]
public sealed class KilledServiceTests : IDisposable
{
    private const int Kills = 20;
    private const string Figures = "select count(*) as reports, count(distinct (agency_id, year)) as agency_years from dim_report where is_current";

    private readonly string _dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_kills_lose_nothing_load_nothing_twice_and_leave_a_true_history()
    {
        await using var sites = await SampleSitesApp.StartAsync(
            new SampleSitesOptions { Roster = false, GeneratedAgencies = 12, GeneratedReports = 4, GeneratedPageBytes = 8_000 }, Token);
        await SampleService.ImportAsync(sites, _dataPath);
        var settings = new Dictionary<string, string?>(SampleService.Settings(sites))
        {
            ["Warehouse:DataPath"] = _dataPath, ["Warehouse:MemoryMegabytes"] = "256", ["Warehouse:Operations:Urls"] = "http://127.0.0.1:0",
            ["Warehouse:Jobs:Schedules:crawl-weekly:RunAtStart"] = "true", ["Warehouse:Crawl:Politeness:IntervalSeconds"] = "0.2",
        };
        var random = new Random(20);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var service = await SecondProcess.StartAsync(Serve, JsonSerializer.Serialize(settings), Token);
            await Task.Delay(random.Next(50, 1200), Token);
            service.Kill();
        }

        settings["Warehouse:Jobs:Schedules:crawl-weekly:RunAtStart"] = "false";
        await using var last = await RunningService.StartAsync(settings, _dataPath);
        await QuietAsync(last); // what the kills interrupted runs again first, the publish job among it
        await last.Jobs.RunNowAsync("crawl-weekly", null, Token); // what was killed four times in a row waits for an operator
        await SettledAsync(last);
        await last.Jobs.RunNowAsync("publish", null, Token);
        await SettledAsync(last);

        using var connection = last.OpenConnection();
        var (reports, agencyYears) = connection.QuerySingle<(long, long)>(Figures);
        (reports, agencyYears).ShouldBe((48, 48));
        connection.ExecuteScalar<long>("select count(*) from dim_report").ShouldBe(48);
        sites.Log.Entries.Count(entry => entry.Path.Contains("robots", StringComparison.Ordinal)).ShouldBeLessThan(12 * (Kills + 1));
        var runs = await last.Jobs.RunsAsync(new(MaxRows: 1000), Token);
        runs.ShouldNotContain(run => run.State == RunState.Running);
        runs.Count(run => run.State == RunState.Interrupted).ShouldBeGreaterThan(0);
        runs.Where(run => run.State == RunState.Interrupted).ShouldAllBe(cut => runs.Any(run => run.CausedBy == cut.RunId || run.StartedAt > cut.StartedAt && run.Job == cut.Job));
        runs.ShouldContain(run => run.Job == "check" && run.State == RunState.Succeeded);
    }

    public void Dispose()
    {
        if (Directory.Exists(_dataPath))
            Directory.Delete(_dataPath, recursive: true);
    }

    private static void Serve(string argument)
    {
        var settings = JsonSerializer.Deserialize<Dictionary<string, string?>>(argument)!;
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json")
            .AddInMemoryCollection(settings).AddInMemoryCollection([new("Logging:Console:LogLevel:Default", "None")]).Build();
        var app = ServiceHost.Build(configuration);
        app.StartAsync().GetAwaiter().GetResult();
        SecondProcess.ReadyForTheEnd();
    }

    // Nothing runs and nothing is owed, for four seconds.
    private static Task QuietAsync(RunningService service) => UntilAsync(service, run => run.EndedAt is not null);

    // As above, and the last run of each schedule came to its end.
    private static Task SettledAsync(RunningService service) => UntilAsync(service, run => run.State == RunState.Succeeded);

    private static async Task UntilAsync(RunningService service, Func<JobRun, bool> isSettled)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
        timeout.CancelAfter(TimeSpan.FromMinutes(3));
        var quiet = 0;
        var seen = -1;
        while (quiet < 8)
        {
            var runs = await service.Jobs.RunsAsync(new(MaxRows: 1000), timeout.Token);
            var ended = runs.Where(run => run.State != RunState.Skipped).GroupBy(run => run.ScheduleId).All(each => isSettled(each.First()));
            quiet = runs.Count == seen && ended ? quiet + 1 : 0;
            seen = runs.Count;
            await Task.Delay(500, timeout.Token);
        }
    }
}
