using Hangfire;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>What operators can rely on, whichever store is used.</summary>
public abstract class SchedulerContractTests : IDisposable
{
    private readonly string _dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
    private readonly ScriptedJob _crawl = new("crawl");
    private readonly ScriptedJob _load = new("load");
    private readonly ScriptedJob _check = new("check");
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["Warehouse:Jobs:Schedules:weekly:Job"] = "crawl",
        ["Warehouse:Jobs:Schedules:weekly:Arguments:year"] = "2024",
        ["Warehouse:Jobs:Schedules:weekly:Retries"] = "1",
        ["Warehouse:Jobs:Schedules:weekly:RetryDelay"] = "00:00:00.200",
        ["Warehouse:Jobs:Schedules:load:Job"] = "load",
        ["Warehouse:Jobs:Schedules:load:After"] = "crawl",
        ["Warehouse:Jobs:Schedules:check:Job"] = "check",
        ["Warehouse:Jobs:Schedules:check:After"] = "load",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_asked_for_is_run_with_the_schedules_arguments_and_stands_in_the_history()
    {
        _crawl.Script = (_, progress, _) =>
        {
            progress.Report(0.5, new ProgressText("一半", "half way"), new JobCounts(Pages: 12, Captures: 7));
            return Task.FromResult(JobResult.Done);
        };
        await using var service = await Start();

        var runId = await service.Control.RunNowAsync("weekly", null, Token);

        var run = await service.UntilAsync("weekly", RunState.Succeeded);
        _crawl.Calls.Single().Number("year").ShouldBe(2024);
        run.RunId.ShouldBe(runId);
        (run.RunTrigger, run.Attempt, run.Node, run.Job).ShouldBe((RunTrigger.Manual, 1, "test", "crawl"));
        (run.Pages, run.Captures, run.Reports, run.Progress, run.Message).ShouldBe((12, 7, null, 0.5, new ProgressText("一半", "half way")));
        run.EndedAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(run.StartedAt);
        (await service.History.FindAsync(run.RunId, Token))!.LogExcerpt.ShouldNotBeNull().ShouldContain(run.RunId);
    }

    [Fact]
    public async Task What_follows_a_job_runs_after_it_and_names_it_as_its_cause()
    {
        await using var service = await Start();

        await service.Control.RunNowAsync("weekly", null, Token);

        var check = await service.UntilAsync("check", RunState.Succeeded);
        var load = await service.UntilAsync("load", RunState.Succeeded);
        var crawl = await service.UntilAsync("weekly", RunState.Succeeded);
        (check.RunTrigger, check.CausedBy).ShouldBe((RunTrigger.Chain, load.RunId));
        (load.RunTrigger, load.CausedBy).ShouldBe((RunTrigger.Chain, crawl.RunId));
        (_crawl.Calls.Count, _load.Calls.Count, _check.Calls.Count).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task A_slice_is_followed_by_the_next_and_only_the_last_by_the_next_job()
    {
        _crawl.Script = (_, _, _) => Task.FromResult(_crawl.Calls.Count < 3 ? JobResult.MoreToDo : JobResult.Done);
        await using var service = await Start();

        await service.Control.RunNowAsync("weekly", null, Token);

        await service.UntilAsync("load", RunState.Succeeded);
        var runs = await service.UntilAsync("weekly", runs => runs.Count == 3);
        runs.Select(run => run.RunTrigger).ShouldBe([RunTrigger.Continuation, RunTrigger.Continuation, RunTrigger.Manual]);
        _load.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_job_under_way_is_not_started_again_by_an_operator()
    {
        var end = _crawl.Block();
        await using var service = await Start();
        await service.Control.RunNowAsync("weekly", null, Token);
        await service.UntilAsync("weekly", RunState.Running);

        await Should.ThrowAsync<OperatorException>(() => service.Control.RunNowAsync("crawl", null, Token));

        end.SetResult(JobResult.Done);
        await service.UntilAsync("weekly", RunState.Succeeded);
        _crawl.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_occurrence_that_meets_a_run_of_its_job_is_skipped_and_says_so()
    {
        var end = _crawl.Block();
        await using var service = await Start();
        await service.Control.RunNowAsync("weekly", null, Token);
        await service.UntilAsync("weekly", RunState.Running);

        await service.AskAsync("weekly", Due(minute: 1));

        var runs = await service.UntilAsync("weekly", runs => runs.Count == 2);
        await service.UntilAsync("weekly", RunState.Skipped);
        end.SetResult(JobResult.Done);
        await service.UntilAsync("weekly", both => both.Any(run => run.State == RunState.Succeeded));
        runs.Count.ShouldBe(2);
        _crawl.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_occurrence_runs_once_however_often_it_is_delivered()
    {
        await using var service = await Start();

        var runId = await service.AskAsync("check", Due(minute: 2));
        for (var i = 0; i < 4; i++)
            await service.AskAsync("check", Due(minute: 2));
        await service.UntilAsync("check", RunState.Succeeded);
        (await service.AskAsync("check", Due(minute: 2))).ShouldBeNull();
        (await service.Service<JobRunner>().RunAsync(runId!, followers: true, Token)).ShouldBeNull();
        await service.AskAsync("check", Due(minute: 3));

        var runs = await service.UntilAsync("check", runs => runs.Count(run => run.State == RunState.Succeeded) == 2);
        runs.Select(run => run.DueAt?.Minute).ShouldBe([3, 2]);
        _check.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_failed_run_is_tried_again_as_often_as_its_schedule_says()
    {
        _crawl.Script = (_, _, _) => throw new InvalidOperationException("the network is down");
        await using var service = await Start();

        await service.Control.RunNowAsync("weekly", null, Token);

        var runs = await service.UntilAsync("weekly", runs => runs.Count == 2 && runs.All(run => run.State == RunState.Failed));
        runs.Select(run => (run.RunTrigger, run.Attempt)).ShouldBe([(RunTrigger.Retry, 2), (RunTrigger.Manual, 1)]);
        runs[0].CausedBy.ShouldBe(runs[1].RunId);
        runs[0].RetryAt.ShouldBeNull();
        runs.ShouldAllBe(run => run.Error == "the network is down");
        _load.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancelled_run_stops_and_is_not_run_again()
    {
        _crawl.Block();
        await using var service = await Start();
        var runId = await service.Control.RunNowAsync("weekly", null, Token);
        await service.UntilAsync("weekly", RunState.Running);

        (await service.Control.CancelAsync(runId!, "operator", Token)).ShouldBeTrue();

        await service.UntilAsync("weekly", RunState.Cancelled);
        (await service.Control.CancelAsync(runId!, "operator", Token)).ShouldBeFalse();
        await service.Control.RunNowAsync("check", null, Token);
        await service.UntilAsync("check", RunState.Succeeded);
        (_crawl.Calls.Count, _load.Calls.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_paused_schedule_does_not_run_until_it_is_resumed()
    {
        await using var service = await Start();
        await service.Control.PauseAsync("check", true, "operator", Token);
        await service.AskAsync("check", Due(minute: 1));
        await service.Control.RunNowAsync("crawl", null, Token);
        await service.UntilAsync("load", RunState.Succeeded);
        _check.Calls.ShouldBeEmpty();

        await service.Control.PauseAsync("check", false, "operator", Token);
        await service.AskAsync("check", Due(minute: 2));

        await service.UntilAsync("check", RunState.Succeeded);
    }

    [Fact]
    public async Task A_run_that_the_end_of_the_service_cut_off_is_run_again_after_the_next_start()
    {
        _crawl.Block();
        await using (var first = await Start())
        {
            await first.Control.RunNowAsync("weekly", null, Token);
            await first.UntilAsync("weekly", RunState.Running);
        }

        _crawl.Script = (_, _, _) => Task.FromResult(JobResult.Done);
        await using var second = await Start();

        var runs = await second.UntilAsync("weekly", runs => runs.Count == 2 && runs[0].State == RunState.Succeeded);
        // A recovery takes none of the attempts that the schedule gives to failures.
        runs.Select(run => (run.RunTrigger, run.State, run.Attempt, run.Recoveries)).ShouldBe(
            [(RunTrigger.Recovery, RunState.Succeeded, 1, 1), (RunTrigger.Manual, RunState.Interrupted, 1, 0)]);
        await second.UntilAsync("load", RunState.Succeeded);
    }

    [Fact]
    public async Task What_ended_is_not_run_again_when_the_alarm_clock_calls_again_or_forgets_it()
    {
        await using var service = await Start();
        await service.Control.RunNowAsync("check", null, Token);
        await service.UntilAsync("check", RunState.Succeeded);
        var queue = service.Service<IBackgroundJobClient>();
        var called = await service.HangfireJobsAsync();

        foreach (var id in called)
            queue.Requeue(id);
        await service.UntilHangfireAsync(called, "Succeeded");
        foreach (var id in called)
            queue.Delete(id).ShouldBeTrue();

        _check.Calls.Count.ShouldBe(1);
        (await service.History.ListAsync(new(), Token)).ShouldHaveSingleItem().State.ShouldBe(RunState.Succeeded);
    }

    [Fact]
    public async Task A_schedule_that_the_settings_no_longer_have_is_gone_from_the_alarm_clock()
    {
        _settings["Warehouse:Jobs:Schedules:yearly:Job"] = "check";
        _settings["Warehouse:Jobs:Schedules:yearly:Cron"] = "0 0 1 1 *";
        await using (var before = await Start())
            before.Recurring().ShouldContain("yearly");
        _settings.Remove("Warehouse:Jobs:Schedules:yearly:Job");
        _settings.Remove("Warehouse:Jobs:Schedules:yearly:Cron");
        await using var after = await Start();

        after.Recurring().ShouldNotContain("yearly");
    }

    [Fact]
    public async Task A_run_asked_for_with_an_argument_that_its_job_does_not_know_is_refused()
    {
        await using var service = await Start();

        var refused = await Should.ThrowAsync<UnknownArgumentException>(() => service.Control.RunNowAsync("weekly", new JobArguments([new("agnecy", "1")]), Token));

        refused.Message.ShouldBe("'agnecy' is no argument here: the job 'crawl' takes: year.");
        (await service.History.ListAsync(new(), Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_of_a_schedule_does_what_was_still_owed_to_an_earlier_one()
    {
        _settings["Warehouse:Jobs:Schedules:weekly:RetryDelay"] = "01:00:00";
        _crawl.Script = (_, _, _) => throw new InvalidOperationException("the network is down");
        await using var service = await Start();
        await service.Control.RunNowAsync("weekly", null, Token);
        var failed = await service.UntilAsync("weekly", RunState.Failed);
        (await service.Service<RunLedger>().AskedBehindAsync(failed.RunId, Token)).ShouldHaveSingleItem().RunTrigger.ShouldBe(RunTrigger.Retry);
        _crawl.Script = (_, _, _) => Task.FromResult(JobResult.Done);

        await service.Control.RunNowAsync("weekly", null, Token);
        await service.UntilAsync("weekly", RunState.Succeeded);

        (await service.Service<RunLedger>().AskedBehindAsync(failed.RunId, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_schedule_fires_when_it_is_due()
    {
        _settings["Warehouse:Jobs:Schedules:every-minute:Job"] = "check";
        _settings["Warehouse:Jobs:Schedules:every-minute:Cron"] = "* * * * *";
        _settings["Warehouse:Jobs:RecoveryInterval"] = "01:00:00";
        await using var service = await Start();

        var runs = await service.UntilAsync("every-minute", runs => runs.Any(run => run.State == RunState.Succeeded));

        runs[^1].RunTrigger.ShouldBe(RunTrigger.Schedule);
        runs[^1].DueAt.ShouldNotBeNull().Second.ShouldBe(0);
        service.Control.IsAlive().ShouldBeTrue();
    }

    [Fact]
    public async Task A_run_longer_ago_than_the_retention_is_forgotten()
    {
        await using (var first = await Start())
        {
            await first.Control.RunNowAsync("check", null, Token);
            await first.UntilAsync("check", RunState.Succeeded);
            await first.History.ForgetAsync(DateTimeOffset.UtcNow.AddDays(-1), Token);
            (await first.History.ListAsync(new(), Token)).Count.ShouldBe(1);

            (await first.History.ForgetAsync(DateTimeOffset.UtcNow.AddDays(1), Token)).ShouldBe(1);

            (await first.History.ListAsync(new(), Token)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_last_occurrence_of_a_schedule_outlives_the_retention_so_that_it_does_not_count_as_missed()
    {
        await using var service = await Start();
        await service.AskAsync("check", Due(minute: 1));
        await service.UntilAsync("check", runs => runs.Count(run => run.State == RunState.Succeeded) == 1);
        await service.AskAsync("check", Due(minute: 2));
        await service.UntilAsync("check", runs => runs.Count(run => run.State == RunState.Succeeded) == 2);

        (await service.History.ForgetAsync(DateTimeOffset.UtcNow.AddDays(1), Token)).ShouldBe(1);

        (await service.History.ListAsync(new(), Token)).ShouldHaveSingleItem().DueAt.ShouldNotBeNull().Minute.ShouldBe(2);
    }

    public void Dispose()
    {
        Directory.Delete(_dataPath, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Connection string of the store, the same whenever it is asked for; null for the warehouse itself.</summary>
    private protected abstract Task<string?> StoreAsync();

    private protected IReadOnlyList<ScriptedJob> Jobs => [_crawl, _load, _check];

    private protected async Task<RunningJobs> Start()
    {
        _settings["ConnectionStrings:jobs"] = await StoreAsync();
        return await RunningJobs.StartAsync(_dataPath, [_crawl, _load, _check], _settings);
    }

    private static DateTimeOffset Due(int minute) => new(2024, 1, 31, 1, minute, 0, TimeSpan.FromHours(8));
}
