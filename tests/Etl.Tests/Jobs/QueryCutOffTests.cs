using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>A run that is told to stop in the middle of a query, which then ends with the engine's error.</summary>
public sealed class QueryCutOffTests : IDisposable
{
    private const string Endless = "select sum(a.range * b.range) from range(10_000_000) a, range(10_000_000) b";

    private readonly string _dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
    private readonly ScriptedJob _check = new("check") { Script = AskEndlessly };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancelled_by_an_operator_it_is_cancelled_and_not_failed()
    {
        await using var service = await Start();
        var runId = await service.Control.RunNowAsync("check", null, Token);
        await service.UntilAsync("check", RunState.Running);

        await service.Control.CancelAsync(runId!, "operator", Token);

        var run = await service.UntilAsync("check", runs => runs[0].EndedAt is not null);
        (run[0].State, run[0].Error).ShouldBe((RunState.Cancelled, "An operator stopped it."));
    }

    [Fact]
    public async Task Cut_off_by_the_end_of_the_service_it_is_run_again_after_the_next_start()
    {
        await using (var service = await Start())
        {
            await service.Control.RunNowAsync("check", null, Token);
            await service.UntilAsync("check", RunState.Running);
        }

        _check.Script = (_, _, _) => Task.FromResult(JobResult.Done);
        await using var next = await Start();

        await next.UntilAsync("check", RunState.Succeeded);
        var runs = await next.UntilAsync("check", runs => runs.Count == 2);
        runs.Select(run => run.State).ShouldBe([RunState.Succeeded, RunState.Interrupted]);
    }

    public void Dispose() => Directory.Delete(_dataPath, recursive: true);

    private static async Task<JobResult> AskEndlessly(JobArguments arguments, JobProgress progress, CancellationToken cancellationToken)
    {
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteScalarAsync(new CommandDefinition(Endless, cancellationToken: cancellationToken));
        return JobResult.Done;
    }

    private Task<RunningJobs> Start() => RunningJobs.StartAsync(
        _dataPath, [_check], new Dictionary<string, string?> { ["Warehouse:Jobs:Schedules:check:Job"] = "check" });
}
