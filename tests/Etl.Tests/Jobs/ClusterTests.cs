using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.Leases;
using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>Two nodes that share schedules and history in PostgreSQL.</summary>
public sealed class ClusterTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly string _dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
    private readonly ScriptedJob _crawl = new("crawl");
    private readonly ScriptedJob _load = new("load");
    private readonly ScriptedJob _otherCrawl = new("crawl");
    private readonly ScriptedJob _otherLoad = new("load");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_run_by_one_node_and_seen_by_both()
    {
        postgres.SkipWhenMissing();
        await using var one = await StartAsync("one", "a", [_crawl, _load]);
        await using var two = await StartAsync("two", "a", [_otherCrawl, _otherLoad]);

        await one.Control.RunNowAsync("a", null, Token);

        var seen = await two.UntilAsync("a", RunState.Succeeded);
        (await one.History.FindAsync(seen.RunId, Token))!.ShouldBe(seen with { LogExcerpt = (await two.History.FindAsync(seen.RunId, Token))!.LogExcerpt });
        seen.Node.ShouldBeOneOf("one", "two");
        (_crawl.Calls.Count + _otherCrawl.Calls.Count).ShouldBe(1);
        await two.UntilAsync("load-a", RunState.Succeeded);
        (_load.Calls.Count + _otherLoad.Calls.Count).ShouldBe(1);
    }

    [Fact]
    public async Task A_run_cut_off_on_one_node_is_run_again_by_the_other()
    {
        postgres.SkipWhenMissing();
        _crawl.Block();
        _otherCrawl.Block();
        var one = await StartAsync("one", "b", [_crawl, _load]);
        await one.Control.RunNowAsync("b", null, Token);
        await one.UntilAsync("b", RunState.Running);
        _otherCrawl.Script = (_, _, _) => Task.FromResult(JobResult.Done);
        await using var two = await StartAsync("two", "b", [_otherCrawl, _otherLoad]);

        await one.DisposeAsync();

        var runs = await two.UntilAsync("b", runs => runs.Count == 2 && runs[0].State == RunState.Succeeded);
        runs.Select(run => (run.Node, run.State, run.RunTrigger)).ShouldBe(
            [("two", RunState.Succeeded, RunTrigger.Recovery), ("one", RunState.Interrupted, RunTrigger.Manual)]);
    }

    [Fact]
    public async Task A_run_on_one_node_is_cancelled_from_the_other()
    {
        postgres.SkipWhenMissing();
        _crawl.Block();
        _otherCrawl.Block();
        await using var one = await StartAsync("one", "c", [_crawl, _load]);
        await one.Control.RunNowAsync("c", null, Token);
        var run = await one.UntilAsync("c", RunState.Running);
        await using var two = await StartAsync("two", "c", [_otherCrawl, _otherLoad]);

        (await two.Control.CancelAsync(run.RunId, "operator", Token)).ShouldBeTrue();

        (await two.UntilAsync("c", RunState.Cancelled)).RunId.ShouldBe(run.RunId);
    }

    [Fact]
    public async Task Two_nodes_never_have_the_lease_of_one_job_and_the_next_has_a_higher_number()
    {
        postgres.SkipWhenMissing();
        await using var first = await StartAsync("one", "d", [_crawl, _load]);
        await using var second = await StartAsync("two", "d", [_otherCrawl, _otherLoad]);
        var (one, two) = (first.Service<LeaseBook>(), second.Service<LeaseBook>());
        var lease = await one.TakeAsync("job:d", Token);

        (await two.TakeAsync("job:d", Token)).ShouldBeNull();
        (await one.TakeAsync("job:d", Token)).ShouldBeNull();
        (await two.TakeAsync("job:another", Token)).ShouldNotBeNull();
        await one.GiveBackAsync(lease!);

        (await two.TakeAsync("job:d", Token)).ShouldNotBeNull().Fence.ShouldBe(lease!.Fence + 1);
    }

    public void Dispose() => Directory.Delete(_dataPath, recursive: true);

    private Task<RunningJobs> StartAsync(string node, string schedule, IReadOnlyList<IJob> jobs) => RunningJobs.StartAsync(
        Path.Combine(_dataPath, node), jobs, new Dictionary<string, string?>
        {
            ["ConnectionStrings:jobs"] = postgres.ConnectionString, ["Warehouse:Jobs:Node"] = node,
            [$"Warehouse:Jobs:Schedules:{schedule}:Job"] = "crawl",
            [$"Warehouse:Jobs:Schedules:load-{schedule}:Job"] = "load",
            [$"Warehouse:Jobs:Schedules:load-{schedule}:After"] = "crawl",
        });
}
