using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Leases;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>
/// Runs jobs: one run of a job at a time, each in the history from its start to its end, with what is to follow it. The alarm clock and the command
/// line come here and nowhere else, so that every run is treated alike.
/// </summary>
internal sealed class JobRunner(
    JobAttempt attempt, RunParts parts, RunRequests requests, JobCalendar calendar, RunHistory history, RunLedger ledger, LeaseBook leases, Outbox outbox,
    IOptions<JobsOptions> options, TimeProvider clock)
{
    private static readonly ProgressText AlreadyRunning = new("同一任务正在运行，本次跳过。", "A run of the same job was under way.");

    /// <summary>Starts a run that was asked for and sees it to its end.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="followers">Whether the jobs that follow are to run after it.</param>
    /// <param name="stop">Fires when the service stops: the run is then marked as interrupted and is run again after the next start.</param>
    /// <returns>The run as it ended; null when it was not started: nobody asked for it any more, or it waits for another or for its schedule.</returns>
    public async Task<JobRun?> RunAsync(string runId, bool followers, CancellationToken stop)
    {
        if (await ledger.FindAskedAsync(runId, stop) is not { } asked || !await IsWantedAsync(asked, stop))
            return null;
        if (await leases.TakeAsync(LeaseName(asked.Job), stop) is not { } lease)
            return await TurnAwayAsync(asked, stop);
        try
        {
            // Whoever has the lease knows that no other run of the job lives.
            foreach (var other in (await history.OpenAsync(stop)).Where(open => open.Job == asked.Job))
                await CutOffAsync(other, lease, stop);
            var run = Start(asked) with { Fence = lease.Fence, Parts = attempt.IsShared(asked.Job) ? 1 + await parts.CountWorkersAsync(stop) : 1 };
            return await ledger.BeginAsync(run, stop) ? await RunToEndAsync(run, asked.Trace, lease, followers, stop) : null;
        }
        finally
        {
            await leases.GiveBackAsync(lease);
            outbox.Wake();
        }
    }

    /// <summary>Ends a run whose process ended before it did, if that is so.</summary>
    public async Task CutOffAsync(JobRun run, CancellationToken cancellationToken)
    {
        // A run that lives has its lease. Whoever can take that in its place knows that it has ended.
        if (!leases.IsSteady || await leases.TakeAsync(LeaseName(run.Job), cancellationToken) is not { } lease)
            return;
        try
        {
            await CutOffAsync(run, lease, cancellationToken);
        }
        finally
        {
            await leases.GiveBackAsync(lease);
        }
    }

    private static string LeaseName(string job) => $"job:{job}";

    private async Task<bool> IsWantedAsync(AskedRun asked, CancellationToken cancellationToken)
    {
        if (calendar.Find(asked.ScheduleId) is { } schedule
            && (asked.RunTrigger is RunTrigger.Manual or RunTrigger.Console
                || (schedule.Enabled && !(await history.PausedAsync(cancellationToken)).Contains(schedule.Id))))
            return true;
        // What is due while a schedule is paused is not caught up; what is owed after another run waits.
        if (asked.IsOccurrence)
            await ledger.DropAsync(asked.RunId, cancellationToken);
        return false;
    }

    // An occurrence is skipped while a run of its job is under way, and says so; everything else waits for that to end.
    private async Task<JobRun?> TurnAwayAsync(AskedRun asked, CancellationToken cancellationToken)
    {
        var isUnderWay = (await history.OpenAsync(cancellationToken)).Any(open => open.Job == asked.Job);
        if (!asked.IsOccurrence || !isUnderWay)
        {
            outbox.Return(asked.RunId);
            return null;
        }

        var run = Start(asked);
        run = run with { State = RunState.Skipped, EndedAt = run.StartedAt, Message = AlreadyRunning };
        return await ledger.BeginAsync(run, cancellationToken) ? run : null;
    }

    private JobRun Start(AskedRun asked) => new()
    {
        RunId = asked.RunId, ScheduleId = asked.ScheduleId, Job = asked.Job, Arguments = asked.Arguments, RunTrigger = asked.RunTrigger,
        CausedBy = asked.CausedBy, Attempt = asked.Attempt, Recoveries = asked.Recoveries, DueAt = asked.DueAt, StartedAt = clock.GetUtcNow(),
        Node = options.Value.NodeName,
    };

    private async Task<JobRun> RunToEndAsync(JobRun run, string? causeTrace, Lease lease, bool followers, CancellationToken stop)
    {
        using var span = JobsTelemetry.Start(run, causeTrace);
        var end = await attempt.RunAsync(
            run, 0, lease,
            (job, active, result) => run.Parts > 1 && job is ISharedJob shared ? parts.CompleteAsync(shared, active, result) : Task.FromResult(result), stop);
        if (end.State == RunState.Failed && calendar.Find(run.ScheduleId)?.DelayAfter(run.Attempt) is { } delay)
            end = end with { RetryAt = end.At + delay };
        JobsTelemetry.End(span, run, end);

        // The end is written even when the service is stopping: a run that is known to have ended is never left open.
        using var patience = new Patience(clock, stop);
        await ledger.EndAsync(run, end, lease.Fence, requests.After(run, end, span?.Id, followers), patience.End);
        return (run with
        {
            State = end.State,
            Error = end.Error,
            EndedAt = end.At,
            MoreToDo = end.MoreToDo,
            RetryAt = end.RetryAt,
            LogExcerpt = end.Log,
        }).With(end.Progress);
    }

    // Work that kills its process would otherwise do so for ever.
    private async Task CutOffAsync(JobRun run, Lease lease, CancellationToken cancellationToken)
    {
        var again = run.Recoveries < RunParts.MostRecoveries;
        var end = new RunEnd(again ? RunState.Interrupted : RunState.Failed, clock.GetUtcNow(), run.Report())
        {
            Error = again
                ? $"The node {run.Node} ended before the run did."
                : $"The process ended under this work {run.Recoveries + 1} times; it is not begun again. Look at what it was doing, then run it by hand.",
        };
        await ledger.EndAsync(run, end, lease.Fence, requests.After(run, end, null), cancellationToken);
    }
}
