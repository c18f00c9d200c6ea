using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Recovery;

/// <summary>
/// Sees to it that nothing that was begun, due or promised is forgotten, whenever a node ended: runs cut off are marked and run again, schedules
/// missed are caught up once, and chains and retries are taken up where they broke. Everything it asks for is asked for at most once, because
/// the history refuses a second follower or occurrence.
/// </summary>
internal sealed class RunRecovery(
    RunHistory history, JobCalendar calendar, JobRunner runner, IJobGate gate, IJobScheduler scheduler, IOptions<JobsOptions> options,
    TimeProvider clock)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);

    /// <summary>One look at everything.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await MarkCutOffAsync(cancellationToken);
        foreach (var followUp in await OwedAsync(cancellationToken))
            await AskOnceAsync(followUp, cancellationToken);
        if (options.Value.SchedulesActive)
        {
            foreach (var missed in await MissedAsync(cancellationToken))
                await AskOnceAsync(missed, cancellationToken);
        }
    }

    /// <summary>Notes which schedules are in force from now on, where that has changed since a service last ran.</summary>
    public async Task NoteSchedulesAsync(CancellationToken cancellationToken)
    {
        var noted = await history.InForceAsync(cancellationToken);
        var given = calendar.Schedules.Where(schedule => schedule is { Enabled: true, Cron: not null }).ToDictionary(
            schedule => schedule.Id, schedule => $"{schedule.Cron!.Text} {schedule.Cron.Zone.Id}", StringComparer.Ordinal);
        foreach (var id in noted.Keys.Union(given.Keys))
        {
            var occurs = given.GetValueOrDefault(id);
            if (occurs != noted.GetValueOrDefault(id)?.Occurs)
                await history.AddScheduleAsync(id, occurs, clock.GetUtcNow(), cancellationToken);
        }
    }

    /// <summary>Forgets runs older than the retention.</summary>
    public Task<int> ForgetAsync(CancellationToken cancellationToken) => history.ForgetAsync(RetainedSince, cancellationToken);

    private DateTimeOffset RetainedSince => clock.GetUtcNow().AddDays(-options.Value.RetentionDays);

    private async Task MarkCutOffAsync(CancellationToken cancellationToken)
    {
        foreach (var open in await history.OpenAsync(cancellationToken))
        {
            // A run that lives has its turn. Whoever can take the turn in its place knows that it has ended.
            await using var turn = await gate.TakeAsync(open.Job, wait: false, cancellationToken);
            if (turn is not null)
                await runner.InterruptAsync(open, cancellationToken);
        }
    }

    private async Task<List<FollowUp>> OwedAsync(CancellationToken cancellationToken)
    {
        var owed = new List<FollowUp>();
        foreach (var run in await history.LatestEndedAsync(cancellationToken))
        {
            // Who runs from the command line decides there what follows. What followed a run from before the retention is forgotten.
            if (run.RunTrigger == RunTrigger.Console || run.StartedAt < RetainedSince || runner.Owed(run) is not { Count: > 0 } wanted)
                continue;
            var present = await history.FollowersAsync(run.RunId, cancellationToken);
            owed.AddRange(wanted.Where(followUp => !present.Contains(followUp.Request.ScheduleId)));
        }

        return owed;
    }

    private async Task<List<FollowUp>> MissedAsync(CancellationToken cancellationToken)
    {
        var missed = new List<FollowUp>();
        // Pauses first: who resumes a schedule between the two is then found in the second, as in force since that moment.
        var paused = await history.PausedAsync(cancellationToken);
        var inForce = await history.InForceAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var schedule in calendar.Schedules.Where(schedule => schedule is { Enabled: true, Cron: not null }))
        {
            if (schedule.Cron!.Previous(now - options.Value.RecoveryInterval) is { } due && due > inForce.GetValueOrDefault(schedule.Id)?.Since
                && !paused.Contains(schedule.Id) && !await history.HasRunAsync(schedule.Id, due, cancellationToken))
                missed.Add(new FollowUp(new RunRequest(schedule.Id, RunTrigger.Missed, DueAt: due), TimeSpan.Zero));
        }

        return missed;
    }

    // The history would refuse a second one, but only when it starts; there is no need to fill the scheduler's queue meanwhile.
    private Task AskOnceAsync(FollowUp followUp, CancellationToken cancellationToken)
    {
        var request = followUp.Request;
        var key = $"{request.ScheduleId} {request.CausedBy} {request.DueAt:O}";
        var now = clock.GetUtcNow();
        if (_asked.TryGetValue(key, out var asked) && now - asked < AskAgainAfter)
            return Task.CompletedTask;
        _asked[key] = now;
        return scheduler.EnqueueAsync(request, followUp.Delay, cancellationToken);
    }
}
