using Warehouse.Etl.Jobs.Hangfire;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs;

/// <summary>What operators can see and do: schedules with their next runs, run now, cancel, pause, resume.</summary>
internal sealed class JobControl(
    JobCalendar calendar, RunHistory history, RunLedger ledger, RunRequests requests, ActiveRuns active, AlarmClock alarm, Outbox outbox, TimeProvider clock)
{
    private const int LatestSteps = 60;

    /// <summary>All schedules with their state.</summary>
    public async Task<IReadOnlyList<ScheduleStatus>> SchedulesAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var paused = await history.PausedAsync(cancellationToken);
        var last = await history.LastRunsAsync(cancellationToken);
        return
        [
            .. calendar.Schedules.Select(schedule => new ScheduleStatus(
                schedule, paused.Contains(schedule.Id), schedule.Enabled && !paused.Contains(schedule.Id) ? schedule.Cron?.Next(now) : null,
                last.TryGetValue(schedule.Id, out var run) ? Live(run) : null)),
        ];
    }

    /// <summary>Runs, latest first; those under way here with their progress of this moment.</summary>
    public async Task<IReadOnlyList<JobRun>> RunsAsync(RunFilter filter, CancellationToken cancellationToken) =>
        [.. (await history.ListAsync(filter, cancellationToken)).Select(Live)];

    /// <summary>One run; null when there is none of this id.</summary>
    public async Task<JobRun?> RunAsync(string runId, CancellationToken cancellationToken) =>
        await history.FindAsync(runId, cancellationToken) is { } run ? Live(run) : null;

    /// <summary>The parts of a run beyond its first, and its latest steps.</summary>
    public async Task<(IReadOnlyList<RunPart> Parts, IReadOnlyList<RunStep> Steps)> CourseAsync(string runId, CancellationToken cancellationToken) =>
        (await history.PartsAsync(runId, cancellationToken), await history.StepsAsync(runId, LatestSteps, cancellationToken));

    /// <summary>Asks for a run now and returns the id it will have; null when there is no such schedule or job.</summary>
    /// <param name="scheduleId">The schedule, or the name of a job.</param>
    /// <param name="arguments">Arguments in place of the schedule's; null for the schedule's.</param>
    /// <param name="cancellationToken">Gives up asking.</param>
    /// <exception cref="UnknownArgumentException">The job does not know an argument.</exception>
    /// <exception cref="Storage.OperatorException">A run of this schedule is under way.</exception>
    public async Task<string?> RunNowAsync(string scheduleId, JobArguments? arguments, CancellationToken cancellationToken)
    {
        if (calendar.Find(scheduleId) is not { } schedule)
            return null;
        calendar.CheckArguments(schedule.Job, arguments);
        if ((await history.OpenAsync(cancellationToken)).FirstOrDefault(open => open.Job == schedule.Job) is { } open)
            throw new Storage.OperatorException($"The job '{schedule.Job}' is running already (run {open.RunId}); wait for it or cancel it.");
        var asked = requests.Of(schedule, RunTrigger.Manual, arguments: arguments);
        await ledger.AskAsync(asked, cancellationToken);
        return asked.RunId;
    }

    /// <summary>Asks for a run to be stopped; false when it is not under way.</summary>
    public async Task<bool> CancelAsync(string runId, string by, CancellationToken cancellationToken)
    {
        if (!await history.CancelAsync(runId, by, clock.GetUtcNow(), cancellationToken))
            return false;
        active.Cancel(runId);
        return true;
    }

    /// <summary>Pauses or resumes a schedule; false when there is none of this id.</summary>
    public async Task<bool> PauseAsync(string scheduleId, bool paused, string by, CancellationToken cancellationToken)
    {
        if (calendar.Find(scheduleId) is not { } schedule)
            return false;
        await history.PauseAsync(schedule.Id, paused, by, clock.GetUtcNow(), cancellationToken);
        outbox.Wake();
        return true;
    }

    /// <summary>Whether schedules fire at this moment.</summary>
    public bool IsAlive() => alarm.IsAlive();

    private JobRun Live(JobRun run) => active.TryGet(run.RunId, out var now) ? now : run;
}
