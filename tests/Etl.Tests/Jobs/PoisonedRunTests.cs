using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Jobs.Running;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>Work under which the process dies each time that it is begun.</summary>
[Collection(KilledServices.Name)]
public sealed class PoisonedRunTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_begun_anew_three_times_and_then_fails_and_says_so(bool shared)
    {
        if (shared)
            postgres.SkipWhenMissing();
        var dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        await using var sites = await SampleSitesApp.StartAsync(
            new SampleSitesOptions { Roster = false, GeneratedAgencies = 4, GeneratedReports = 30, GeneratedPageBytes = 8_000 }, Token);
        await SampleService.ImportAsync(sites, dataPath);
        var settings = new Dictionary<string, string?>(SampleService.Settings(sites))
        {
            ["Warehouse:DataPath"] = dataPath, ["Warehouse:MemoryMegabytes"] = "256", ["Warehouse:Operations:Urls"] = "http://127.0.0.1:0",
            ["Warehouse:Crawl:Politeness:IntervalSeconds"] = "4", ["Warehouse:Jobs:Lease"] = "00:00:02",
            ["ConnectionStrings:jobs"] = shared ? await postgres.NewDatabaseAsync() : null,
        };
        for (var kill = 0; kill < 4; kill++)
        {
            settings["Warehouse:Jobs:Schedules:crawl-weekly:RunAtStart"] = kill == 0 ? "true" : "false";
            var before = sites.Log.Entries.Count;
            using var service = await SecondProcess.StartAsync(Serve, JsonSerializer.Serialize(settings), Token);
            await UntilAsync(() => Task.FromResult(sites.Log.Entries.Count > before));
            service.Kill();
        }

        settings["Warehouse:Jobs:Schedules:crawl-weekly:RunAtStart"] = "false";
        await using var last = await RunningService.StartAsync(settings, dataPath);
        await UntilAsync(async () => (await last.Jobs.RunsAsync(new(State: RunState.Running), Token)).Count == 0);
        await Task.Delay(TimeSpan.FromSeconds(4), Token);

        var runs = await last.Jobs.RunsAsync(new(), Token);
        runs.Select(run => (run.RunTrigger, run.State, run.Recoveries, run.Attempt)).ShouldBe(
        [
            (RunTrigger.Recovery, RunState.Failed, 3, 1), (RunTrigger.Recovery, RunState.Interrupted, 2, 1),
            (RunTrigger.Recovery, RunState.Interrupted, 1, 1), (RunTrigger.Start, RunState.Interrupted, 0, 1),
        ]);
        runs[0].Error.ShouldNotBeNull().ShouldStartWith("The process ended under this work 4 times; it is not begun again.");
        runs[0].RetryAt.ShouldBeNull();
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

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
        timeout.CancelAfter(TimeSpan.FromMinutes(1.5));
        while (!await condition())
            await Task.Delay(100, timeout.Token);
    }
}
