using Dapper;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.Running;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>PostgreSQL, which holds the history, is gone for a while and comes back.</summary>
[Collection(KilledServices.Name)]
public sealed class StoreOutageTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(15);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_crawl_goes_on_through_it_ends_once_and_is_loaded_within_a_minute()
    {
        postgres.SkipWhenMissing();
        await using var sites = await SampleSitesApp.StartAsync(
            new SampleSitesOptions { Roster = false, GeneratedAgencies = 6, GeneratedReports = 8, GeneratedPageBytes = 8_000 }, Token);
        await using var service = await SampleService.StartAsync(sites, new Dictionary<string, string?>
        {
            ["ConnectionStrings:jobs"] = await postgres.NewDatabaseAsync(), ["Warehouse:Crawl:Politeness:IntervalSeconds"] = "3",
            ["Warehouse:Jobs:ProgressInterval"] = "00:00:01", ["Warehouse:MemoryMegabytes"] = "512",
        });
        var runId = await service.Jobs.RunNowAsync("crawl-weekly", null, Token);
        await UntilAsync(() => Task.FromResult(sites.Log.Entries.Count > 12), TimeSpan.FromMinutes(1));

        await postgres.StopAsync();
        await Task.Delay(Outage, Token);
        await postgres.StartAgainAsync();

        await UntilAsync(async () => (await service.Jobs.RunAsync(runId!, Token))?.EndedAt is not null, TimeSpan.FromMinutes(3));
        await UntilAsync(async () => (await service.Jobs.RunsAsync(new(Job: "load", State: RunState.Succeeded), Token)).Count > 0, TimeSpan.FromMinutes(1));
        var crawl = (await service.Jobs.RunsAsync(new(Job: "crawl"), Token)).ShouldHaveSingleItem();
        (crawl.RunId, crawl.State, crawl.Captures).ShouldBe((runId, RunState.Succeeded, 6 * 9));
        (await service.Jobs.RunsAsync(new(Job: "load"), Token)).ShouldHaveSingleItem().CausedBy.ShouldBe(runId);
        sites.Log.Entries.ShouldAllBe(entry => entry.Concurrent == 1);
        sites.Log.Entries.GroupBy(entry => (entry.Host, entry.Path)).ShouldAllBe(page => page.Count() == 1);
        using var connection = service.OpenConnection();
        connection.ExecuteScalar<long>("select count(*) from dim_report where is_current").ShouldBe(6 * 8);
    }

    [Fact]
    public async Task A_run_that_ends_while_it_lasts_is_written_when_it_is_over()
    {
        postgres.SkipWhenMissing();
        var (crawl, load) = (new ScriptedJob("crawl"), new ScriptedJob("load"));
        var end = crawl.Block();
        var dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        await using (var service = await RunningJobs.StartAsync(dataPath, [crawl, load], new Dictionary<string, string?>
        {
            ["ConnectionStrings:jobs"] = await postgres.NewDatabaseAsync(), ["Warehouse:Jobs:Schedules:load:Job"] = "load",
            ["Warehouse:Jobs:Schedules:load:After"] = "crawl",
        }))
        {
            await service.Control.RunNowAsync("crawl", null, Token);
            await service.UntilAsync("crawl", RunState.Running);

            await postgres.StopAsync();
            end.SetResult(JobResult.Done);
            await Task.Delay(TimeSpan.FromSeconds(3), Token);
            await postgres.StartAgainAsync();

            await service.UntilAsync("load", RunState.Succeeded);
            (await service.History.ListAsync(new(), Token)).Select(run => (run.Job, run.State)).ShouldBe(
                [("load", RunState.Succeeded), ("crawl", RunState.Succeeded)]);
            (crawl.Calls.Count, load.Calls.Count).ShouldBe((1, 1));
        }

        Directory.Delete(dataPath, recursive: true);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan patience)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
        timeout.CancelAfter(patience);
        while (!await condition())
            await Task.Delay(200, timeout.Token);
    }
}
