using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Recovery;

/// <summary>The jobs as a service: starts the scheduler, then looks from time to time for what was cut off, missed or not followed up.</summary>
internal sealed class JobsService(
    JobCalendar calendar, IJobScheduler scheduler, RunRecovery recovery, IOptions<JobsOptions> options, TimeProvider clock, ILogger<JobsService> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(12);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await recovery.NoteSchedulesAsync(cancellationToken);
        await scheduler.StartAsync(cancellationToken);
        foreach (var schedule in calendar.Schedules.Where(schedule => schedule is { Enabled: true, RunAtStart: true }))
            await scheduler.EnqueueAsync(new RunRequest(schedule.Id, RunTrigger.Start), TimeSpan.Zero, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.RecoveryInterval, clock);
        var forgetAt = clock.GetUtcNow();
        do
        {
            try
            {
                await recovery.SweepAsync(stoppingToken);
                if (clock.GetUtcNow() >= forgetAt)
                {
                    await recovery.ForgetAsync(stoppingToken);
                    forgetAt = clock.GetUtcNow() + BetweenForgetting;
                }
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // A query that the stop cut off: the next start looks again.
                return;
            }
            catch (Exception e)
            {
                // A database that is away for a moment must not end the service; the next look comes soon.
                logger.LogError(e, "The look for cut-off and missed runs failed; it is repeated in {Interval}.", options.Value.RecoveryInterval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
