using Hangfire;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Hangfire;

/// <summary>Hands requests from Hangfire to the runner, and what follows them back to Hangfire. Retrying is the runner's business.</summary>
[AutomaticRetry(Attempts = 0)]
internal sealed class HangfireRun(JobRunner runner, IJobScheduler scheduler, JobCalendar calendar, TimeProvider clock)
{
    /// <summary>Runs an occurrence of a schedule: the last one that is due.</summary>
    public Task FireAsync(string scheduleId, CancellationToken cancellationToken) => calendar.Find(scheduleId) is { Cron: { } cron } schedule
        ? RunAsync(new RunRequest(schedule.Id, RunTrigger.Schedule, DueAt: cron.Previous(clock.GetUtcNow())), cancellationToken)
        : Task.CompletedTask;

    /// <summary>Runs a request.</summary>
    public Task CarryAsync(string request, CancellationToken cancellationToken) => RunAsync(RunRequest.FromJson(request), cancellationToken);

    private async Task RunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, cancellationToken);
        // A service that stops starts nothing more; what is owed is asked for after the next start.
        if (cancellationToken.IsCancellationRequested)
            return;
        foreach (var followUp in outcome.FollowUps)
            await scheduler.EnqueueAsync(followUp.Request, followUp.Delay, CancellationToken.None);
    }
}
