using Quartz;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Quartz;

/// <summary>Hands a request from Quartz to the runner, and what follows it back to Quartz.</summary>
internal sealed class QuartzRun(JobRunner runner, IJobScheduler scheduler) : global::Quartz.IJob
{
    /// <summary>Where a trigger carries its request.</summary>
    public const string RequestKey = "request";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var request = RunRequest.FromJson(context.MergedJobDataMap.GetString(RequestKey)!);
        if (request.Trigger == RunTrigger.Schedule)
            request = request with { DueAt = request.DueAt ?? context.ScheduledFireTimeUtc };
        var outcome = await runner.RunAsync(request, cancellationToken);
        // A service that stops starts nothing more; what is owed is asked for after the next start.
        if (cancellationToken.IsCancellationRequested)
            return;
        foreach (var followUp in outcome.FollowUps)
            await scheduler.EnqueueAsync(followUp.Request, followUp.Delay, CancellationToken.None);
    }
}
