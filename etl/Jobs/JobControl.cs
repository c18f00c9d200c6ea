using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs;

/// <summary>What operators can see and do: schedules with their next runs, run now, cancel, pause, resume.</summary>
internal sealed class JobControl(
    JobCalendar calendar, RunHistory history, ActiveRuns active, IJobScheduler scheduler, TimeProvider clock)
{
    /// <summary>All schedules with their state.</summary>
    public async Task<IReadOnlyList<ScheduleStatus>> SchedulesAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var paused = await history.PausedAsync(cancellationToken);
        var statuses = new List<ScheduleStatus>();
        foreach (var schedule in calendar.Schedules)
        {
            var isPaused = paused.Contains(schedule.Id);
            var last = await history.ListAsync(new RunFilter(ScheduleId: schedule.Id, MaxRows: 1), cancellationToken);
            statuses.Add(new ScheduleStatus(
                schedule, isPaused, schedule.Enabled && !isPaused ? schedule.Cron?.Next(now) : null, last.Count == 0 ? null : Live(last[0])));
        }

        return statuses;
    }

    /// <summary>Runs, latest first; those under way here with their progress of this moment.</summary>
    public async Task<IReadOnlyList<JobRun>> RunsAsync(RunFilter filter, CancellationToken cancellationToken) =>
        [.. (await history.ListAsync(filter, cancellationToken)).Select(Live)];

    /// <summary>One run; null when there is none of this id.</summary>
    public async Task<JobRun?> RunAsync(string runId, CancellationToken cancellationToken) =>
        await history.FindAsync(runId, cancellationToken) is { } run ? Live(run) : null;

    /// <summary>Asks for a run now and returns the id it will have; null when there is no such schedule or job.</summary>
    /// <param name="scheduleId">The schedule, or the name of a job.</param>
    /// <param name="arguments">Arguments in place of the schedule's; null for the schedule's.</param>
    /// <param name="cancellationToken">Gives up asking.</param>
    /// <exception cref="Storage.OperatorException">A run of this schedule is under way.</exception>
    public async Task<string?> RunNowAsync(string scheduleId, JobArguments? arguments, CancellationToken cancellationToken)
    {
        if (calendar.Find(scheduleId) is not { } schedule)
            return null;
        if ((await history.OpenAsync(cancellationToken)).FirstOrDefault(open => open.Job == schedule.Job) is { } open)
            throw new Storage.OperatorException($"The job '{schedule.Job}' is running already (run {open.RunId}); wait for it or cancel it.");
        var runId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        await scheduler.EnqueueAsync(
            new RunRequest(schedule.Id, RunTrigger.Manual, Arguments: arguments?.ToJson(), RunId: runId), TimeSpan.Zero, cancellationToken);
        return runId;
    }

    /// <summary>Asks for a run to be stopped; false when it is not under way.</summary>
    public async Task<bool> CancelAsync(string runId, string by, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(runId, cancellationToken) is not { State: RunState.Running })
            return false;
        await history.RequestCancelAsync(runId, by, clock.GetUtcNow(), cancellationToken);
        active.Cancel(runId);
        return true;
    }

    /// <summary>Pauses or resumes a schedule; false when there is none of this id.</summary>
    public async Task<bool> PauseAsync(string scheduleId, bool paused, string by, CancellationToken cancellationToken)
    {
        if (calendar.Find(scheduleId) is not { } schedule)
            return false;
        await history.PauseAsync(schedule.Id, paused, by, clock.GetUtcNow(), cancellationToken);
        return true;
    }

    /// <summary>Whether schedules fire at this moment.</summary>
    public Task<bool> IsAliveAsync(CancellationToken cancellationToken) => scheduler.IsAliveAsync(cancellationToken);

    private JobRun Live(JobRun run) => active.TryGet(run.RunId, out var now) ? now : run;
}
