using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Tests.Jobs;

/// <summary>What was due while no service ran, whichever store is used.</summary>
public abstract class MissedScheduleTests : IDisposable
{
    // Long enough for the service to look for missed runs several times.
    private static readonly TimeSpan ThreeLooks = TimeSpan.FromSeconds(1.5);

    private readonly string _dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
    private readonly ScriptedJob _check = new("check");
    private readonly Dictionary<string, string?> _settings = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_schedule_missed_while_no_service_ran_is_caught_up_once()
    {
        var due = DueDaily(TimeSpan.FromHours(2));
        await using (var before = await Start())
            await before.BackdateSchedulesAsync();
        await using var service = await Start();

        await service.UntilAsync("daily", RunState.Succeeded);
        await Task.Delay(ThreeLooks, Token);

        // Three occurrences were missed; only the last is caught up.
        var missed = (await service.History.ListAsync(new(ScheduleId: "daily"), Token)).ShouldHaveSingleItem();
        (missed.RunTrigger, missed.DueAt).ShouldBe((RunTrigger.Missed, due));
    }

    [Fact]
    public async Task A_schedule_that_is_new_or_changed_has_missed_nothing()
    {
        DueDaily(TimeSpan.FromHours(2));
        await using (var before = await Start())
            await before.BackdateSchedulesAsync();
        DueDaily(TimeSpan.FromHours(1));
        await using var service = await Start();

        await Task.Delay(ThreeLooks, Token);

        (await service.History.ListAsync(new(), Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_due_while_a_schedule_was_paused_is_not_caught_up_when_it_is_resumed()
    {
        DueDaily(TimeSpan.FromHours(2));
        await using (var before = await Start())
        {
            await before.Control.PauseAsync("daily", true, "operator", Token);
            await before.BackdateSchedulesAsync();
        }

        await using var service = await Start();
        await Task.Delay(ThreeLooks, Token);
        await service.Control.PauseAsync("daily", false, "operator", Token);
        await Task.Delay(ThreeLooks, Token);

        (await service.History.ListAsync(new(), Token)).ShouldBeEmpty();
    }

    public void Dispose()
    {
        Directory.Delete(_dataPath, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Connection string of the store, the same whenever it is asked for; null for the warehouse itself.</summary>
    private protected abstract Task<string?> StoreAsync();

    // A schedule that was due some time ago and will not be due while the test runs.
    private DateTimeOffset DueDaily(TimeSpan ago)
    {
        var at = DateTimeOffset.UtcNow - ago;
        _settings["Warehouse:Jobs:Schedules:daily:Job"] = "check";
        _settings["Warehouse:Jobs:Schedules:daily:Cron"] = $"{at.Minute} {at.Hour} * * *";
        _settings["Warehouse:Jobs:Schedules:daily:TimeZone"] = "UTC";
        return new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0, TimeSpan.Zero);
    }

    private async Task<RunningJobs> Start()
    {
        _settings["ConnectionStrings:jobs"] = await StoreAsync();
        return await RunningJobs.StartAsync(_dataPath, [_check], _settings);
    }
}
