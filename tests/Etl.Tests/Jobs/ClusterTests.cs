using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.Cluster;
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
        (await one.History.FindAsync(seen.RunId, Token)).ShouldBe(seen);
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
    public async Task Two_nodes_never_have_the_turn_of_one_job()
    {
        postgres.SkipWhenMissing();
        await using var source = Npgsql.NpgsqlDataSource.Create(postgres.ConnectionString!);
        var one = new PostgresGate(source);
        var two = new PostgresGate(source);
        var turn = await one.TakeAsync("d", wait: false, Token);

        (await two.TakeAsync("d", wait: false, Token)).ShouldBeNull();
        (await two.TakeAsync("another", wait: false, Token)).ShouldNotBeNull();
        var waiting = two.TakeAsync("d", wait: true, Token);
        waiting.IsCompleted.ShouldBeFalse();
        await turn!.DisposeAsync();

        (await waiting).ShouldNotBeNull();
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
