using Hangfire;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Hangfire;

/// <summary>Schedules on Hangfire: in memory, or in PostgreSQL, where the nodes of a cluster share them.</summary>
internal sealed class HangfireScheduler(
    IRecurringJobManager recurring, IBackgroundJobClient queue, JobStorage storage, JobCalendar calendar, IOptions<JobsOptions> options,
    TimeProvider clock) : IJobScheduler
{
    private static readonly TimeSpan HeartbeatLimit = TimeSpan.FromMinutes(2);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var schedule in calendar.Schedules)
            PutInForce(schedule);
        return Task.CompletedTask;
    }

    public Task EnqueueAsync(RunRequest request, TimeSpan delay, CancellationToken cancellationToken)
    {
        var text = request.ToJson();
        if (delay > TimeSpan.Zero)
            queue.Schedule<HangfireRun>(run => run.CarryAsync(text, CancellationToken.None), delay);
        else
            queue.Enqueue<HangfireRun>(run => run.CarryAsync(text, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task<bool> IsAliveAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - HeartbeatLimit;
        return Task.FromResult(storage.GetMonitoringApi().Servers().Any(server => server.Heartbeat > since));
    }

    private void PutInForce(JobSchedule schedule)
    {
        if (schedule is not { Enabled: true, Cron: { } cron } || !options.Value.SchedulesActive)
        {
            recurring.RemoveIfExists(schedule.Id);
            return;
        }

        // What is missed is caught up by RunRecovery, which knows the history.
        recurring.AddOrUpdate<HangfireRun>(
            schedule.Id, run => run.FireAsync(schedule.Id, CancellationToken.None), cron.Text,
            new RecurringJobOptions { TimeZone = cron.Zone, MisfireHandling = MisfireHandlingMode.Ignorable });
    }
}
