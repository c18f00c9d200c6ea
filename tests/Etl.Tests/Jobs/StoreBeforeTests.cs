using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Tests.Archive;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>Stores that the version before wrote, whose statements lie beside this file as they were shipped.</summary>
public sealed class StoreBeforeTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    // The steps of the schema that the version before had.
    private const int StepsBefore = 6;

    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();
    private readonly ScriptedJob _crawl = new("crawl");
    private readonly ScriptedJob _load = new("load");
    private readonly ScriptedJob _check = new("check");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task They_open_with_their_runs_kept_and_what_was_cut_off_is_taken_up(bool shared)
    {
        await using var service = await StartAsync(shared);

        await service.UntilAsync("weekly", runs => runs.Count == 3 && runs[0].State == RunState.Succeeded);
        var runs = (await service.History.ListAsync(new(), Token)).Where(run => run.Node == "old").ToList();
        runs.Select(run => (run.RunId, run.Job, run.State, run.RunTrigger, run.CausedBy, run.Attempt, run.Pages, run.Captures, run.MoreToDo, run.Error)).ShouldBe(
        [
            ("r5", "crawl", RunState.Interrupted, RunTrigger.Schedule, null, 1, 4, 4, null, "The service stopped."),
            ("r4", "crawl", RunState.Cancelled, RunTrigger.Manual, null, 1, 3, 2, null, "An operator stopped it."),
            ("r3", "check", RunState.Failed, RunTrigger.Chain, "r2", 2, null, null, null, "the disk is full"),
            ("r2", "load", RunState.Succeeded, RunTrigger.Chain, "r1", 1, null, null, false, null),
            ("r1", "crawl", RunState.Succeeded, RunTrigger.Schedule, null, 1, 20, 18, false, null),
        ]);
        var first = await service.History.FindAsync("r1", Token);
        (first!.LogExcerpt, first.Message, first.Progress).ShouldBe(("first line\nlast line", new ProgressText("完", "all"), 1));
        (first.DueAt, first.EndedAt).ShouldBe((At("2026-01-03T01:00:00Z"), At("2026-01-03T01:30:00Z")));
        (await service.History.FindAsync("r2", Token))!.Message.ShouldBe(ProgressText.Same("plain text of an earlier version"));
        (await service.History.StepsAsync("r1", 10, Token)).Select(step => (step.Progress, step.Message?.En)).ShouldBe([(1, "all"), (0.5, "half"), (null, null)]);
        (await service.History.PausedAsync(Token)).ShouldBe(["check"]);
        var recovery = (await service.History.ListAsync(new(ScheduleId: "weekly"), Token))[0];
        (recovery.RunTrigger, recovery.CausedBy, recovery.Arguments).ShouldBe((RunTrigger.Recovery, "r5", """{"year":"2024"}"""));
        _crawl.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_data_folder_keeps_its_archive()
    {
        await using var service = await StartAsync(shared: false);

        using var connection = service.Service<WarehouseDatabase>().OpenConnection();
        var capture = CaptureIndex.Query(connection, "select * from ops_capture").ShouldHaveSingleItem();
        Encoding.UTF8.GetString(service.Service<ArchiveReader>().Read(capture).Content.Span).ShouldBe("<p>一、总体情况</p>");
    }

    [Fact]
    public async Task A_store_that_has_been_through_the_steps_is_opened_as_it_is()
    {
        await using (await StartAsync(shared: true))
        {
        }

        await using var connection = new NpgsqlConnection(_store);
        var applied = await connection.QueryAsync<string>("select name from ops_migration order by migration_number");
        await using var again = await RunningJobs.StartAsync(_warehouse.Folder.Root, [_crawl, _load, _check], Settings());

        applied.ShouldBe(["0004_jobs", "host_lease", "0007_run_state"]);
        (await connection.QueryAsync<string>("select name from ops_migration order by migration_number")).ShouldBe(applied);
    }

    public void Dispose() => _warehouse.Dispose();

    private string? _store;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Shipped(string name) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "Etl.Tests", "Jobs", "StoreBefore", name));

    private async Task<RunningJobs> StartAsync(bool shared)
    {
        await WriteFolderAsync(withRuns: !shared);
        if (shared)
        {
            postgres.SkipWhenMissing();
            _store = await postgres.NewDatabaseAsync();
            await using var connection = new NpgsqlConnection(_store);
            foreach (var file in (string[])["tables.sql", "view.sql", "leases.sql", "runs.sql"])
                await connection.ExecuteAsync(Shipped(file));
        }

        return await RunningJobs.StartAsync(_warehouse.Folder.Root, [_crawl, _load, _check], Settings());
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["ConnectionStrings:jobs"] = _store, ["Warehouse:Jobs:Lease"] = "00:00:01", ["Warehouse:Jobs:Schedules:weekly:Job"] = "crawl",
        ["Warehouse:Jobs:Schedules:weekly:Arguments:year"] = "2024", ["Warehouse:Jobs:Schedules:check:Job"] = "check",
        ["Warehouse:Jobs:Schedules:check:After"] = "load", ["Warehouse:Jobs:Schedules:load:Job"] = "load",
    };

    private async Task WriteFolderAsync(bool withRuns)
    {
        new Migrator(_warehouse.Database, TimeProvider.System).Apply(
            [.. Migration.ReadAll().Take(StepsBefore)], [new NamedSql("warehouse/views/v_job_run.sql", Shipped("view.sql"))]);
        using (var writer = WarcWriter.Open(_warehouse.Folder, new ArchiveOptions(), TimeProvider.System))
            writer.Write(Exchanges.Html("/a.html", "<p>一、总体情况</p>"));
        using (var connection = _warehouse.Database.OpenConnection())
        {
            new CaptureIndex(_warehouse.Folder, NullLogger<CaptureIndex>.Instance).CatchUp(connection, Token);
            if (withRuns)
                await connection.ExecuteAsync(Shipped("runs.sql"));
        }

        _warehouse.Close();
    }
}
