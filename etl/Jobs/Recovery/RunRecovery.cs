using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Recovery;

/// <summary>
/// Sees to it that nothing that was begun or due is forgotten, whenever a node ended: runs cut off are marked and run again, schedules missed are
/// caught up once. What was promised stands in the store from the moment that it was promised, and needs no looking for.
/// </summary>
internal sealed class RunRecovery(
    RunHistory history, RunLedger ledger, RunRequests requests, JobCalendar calendar, JobRunner runner, ActiveRuns active, IOptions<JobsOptions> options,
    TimeProvider clock)
{
    /// <summary>One look at everything.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        // A run that lives here is not dead, whatever the store says.
        foreach (var open in (await history.OpenAsync(cancellationToken)).Where(open => !active.TryGet(open.RunId, out _)))
            await runner.CutOffAsync(open, cancellationToken);
        if (options.Value.SchedulesActive)
            await CatchUpAsync(cancellationToken);
    }

    /// <summary>Asks for the schedules that run at each start, unless a recovery does that already.</summary>
    public async Task AskAtStartAsync(CancellationToken cancellationToken)
    {
        var waiting = await ledger.WaitingRunsAsync(cancellationToken);
        foreach (var schedule in calendar.Schedules.Where(schedule => schedule is { Enabled: true, RunAtStart: true }))
        {
            if (!waiting.Any(asked => asked.ScheduleId == schedule.Id))
                await ledger.AskAsync(requests.Of(schedule, RunTrigger.Start), cancellationToken);
        }
    }

    /// <summary>Asks for what is owed after runs of the version before, which wrote no promises: they have no number of a lease.</summary>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        foreach (var run in (await history.LastRunsAsync(cancellationToken)).Values.Where(run => run.Fence == 0 && run.RunTrigger != RunTrigger.Console))
        {
            var end = new RunEnd(run.State, run.EndedAt ?? run.StartedAt, run.Report()) { MoreToDo = run.MoreToDo, RetryAt = run.RetryAt };
            foreach (var owed in requests.After(run, end, trace: null))
                await ledger.AskAsync(owed, cancellationToken);
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
    public Task<int> ForgetAsync(CancellationToken cancellationToken) =>
        history.ForgetAsync(clock.GetUtcNow().AddDays(-options.Value.RetentionDays), cancellationToken);

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        // Pauses first: who resumes a schedule between the two is then found in the second, as in force since that moment.
        var paused = await history.PausedAsync(cancellationToken);
        var inForce = await history.InForceAsync(cancellationToken);
        var last = await history.LastOccurrencesAsync(cancellationToken);
        var before = clock.GetUtcNow() - options.Value.RecoveryInterval;
        foreach (var schedule in calendar.Schedules.Where(schedule => schedule is { Enabled: true, Cron: not null } && !paused.Contains(schedule.Id)))
        {
            if (schedule.Cron!.Previous(before) is { } due && due > inForce.GetValueOrDefault(schedule.Id)?.Since
                && !(last.TryGetValue(schedule.Id, out var latest) && latest >= due))
                await ledger.AskAsync(requests.Of(schedule, RunTrigger.Missed, due), cancellationToken);
        }
    }
}
