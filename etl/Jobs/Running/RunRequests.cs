using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>Puts requests for runs together: of schedules, and of what is owed after a run.</summary>
internal sealed class RunRequests(JobCalendar calendar, TimeProvider clock)
{
    /// <summary>A run of a schedule.</summary>
    public AskedRun Of(JobSchedule schedule, RunTrigger trigger, DateTimeOffset? dueAt = null, JobArguments? arguments = null)
    {
        var now = clock.GetUtcNow();
        return new AskedRun
        {
            RunId = Guid.CreateVersion7(now).ToString("N"), ScheduleId = schedule.Id, Job = schedule.Job,
            Arguments = (arguments ?? schedule.Arguments).ToJson(), RunTrigger = trigger, DueAt = dueAt, AskedAt = now, NotBefore = now,
        };
    }

    /// <summary>What is owed after a run, by its end: the next slice, a retry, a recovery or the jobs that follow.</summary>
    /// <param name="run">The run.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="trace">Its trace; null when that is not known.</param>
    /// <param name="followers">Whether the jobs that follow are wanted.</param>
    public IReadOnlyList<AskedRun> After(JobRun run, RunEnd end, string? trace, bool followers = true)
    {
        if (calendar.Find(run.ScheduleId) is not { } schedule)
            return [];
        AskedRun again = Of(schedule, RunTrigger.Continuation, arguments: JobArguments.FromJson(run.Arguments)) with { CausedBy = run.RunId, Trace = trace };
        return end.State switch
        {
            RunState.Succeeded when end.MoreToDo == true => [again],
            RunState.Succeeded when followers =>
                [.. calendar.Followers(run.Job).Select(next => Of(next, RunTrigger.Chain) with { CausedBy = run.RunId, Trace = trace })],
            RunState.Failed when end.RetryAt is { } at =>
                [again with { RunTrigger = RunTrigger.Retry, Attempt = run.Attempt + 1, Recoveries = run.Recoveries, NotBefore = at }],
            // Who runs from the command line decides there what is to be run again.
            RunState.Interrupted when run.RunTrigger != RunTrigger.Console =>
                [again with { RunTrigger = RunTrigger.Recovery, Attempt = run.Attempt, Recoveries = run.Recoveries + 1 }],
            _ => [],
        };
    }
}
