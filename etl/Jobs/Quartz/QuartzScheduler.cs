using Quartz;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Quartz;

/// <summary>Schedules on Quartz.NET: in memory, or in PostgreSQL, where the nodes of a cluster share them.</summary>
internal sealed class QuartzScheduler(ISchedulerFactory factory, JobCalendar calendar, Microsoft.Extensions.Options.IOptions<JobsOptions> options)
    : IJobScheduler
{
    private static readonly JobKey Job = new("run");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        await scheduler.AddJob(
            JobBuilder.Create<QuartzRun>().WithIdentity(Job).StoreDurably(true).Build(), AddJobOptions.Replacing, cancellationToken);
        foreach (var schedule in calendar.Schedules)
            await PutInForceAsync(scheduler, schedule, cancellationToken);
        await scheduler.Start(cancellationToken);
    }

    public async Task EnqueueAsync(RunRequest request, TimeSpan delay, CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        var trigger = Carry(TriggerBuilder.Create(TimeProvider.System), request)
            .WithIdentity(Guid.NewGuid().ToString("N"), "once")
            .StartAt(TimeProvider.System.GetUtcNow() + delay)
            .Build();
        await scheduler.ScheduleJob(trigger, default, cancellationToken);
    }

    public async Task<bool> IsAliveAsync(CancellationToken cancellationToken) =>
        await (await factory.GetScheduler(cancellationToken)).GetStatus(cancellationToken) == SchedulerStatus.Running;

    private async Task PutInForceAsync(IScheduler scheduler, JobSchedule schedule, CancellationToken cancellationToken)
    {
        var key = new TriggerKey(schedule.Id, "schedules");
        await scheduler.UnscheduleJob(key, cancellationToken);
        if (schedule is not { Enabled: true, Cron: { } cron } || !options.Value.SchedulesActive || cron.Next(TimeProvider.System.GetUtcNow()) is null)
            return;
        // What is missed is caught up by RunRecovery, which knows the history.
        var trigger = Carry(TriggerBuilder.Create(TimeProvider.System), new RunRequest(schedule.Id, RunTrigger.Schedule))
            .WithIdentity(key)
            .WithSchedule(CronScheduleBuilder.Create(cron.QuartzText).InTimeZone(cron.Zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing))
            .Build();
        await scheduler.ScheduleJob(trigger, default, cancellationToken);
    }

    private static TriggerBuilder<global::Quartz.IJob> Carry(TriggerBuilder<global::Quartz.IJob> trigger, RunRequest request) =>
        trigger.ForJob(Job).UsingJobData(QuartzRun.RequestKey, request.ToJson());
}
