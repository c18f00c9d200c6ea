using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.Hangfire;
using Warehouse.Etl.Jobs.Leases;
using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.Recovery;

/// <summary>The jobs as a service: sets the alarm clock, hands it what waits, and looks from time to time for what was cut off or missed.</summary>
internal sealed class JobsService(
    AlarmClock alarm, RunRecovery recovery, LeaseBook leases, Outbox outbox, IOptions<JobsOptions> options, TimeProvider clock, ILogger<JobsService> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(12);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private DateTimeOffset _lookAt;
    private DateTimeOffset _forgetAt;
    private bool _hasStarted;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await leases.StartAsync(cancellationToken);
        await recovery.NoteSchedulesAsync(cancellationToken);
        await recovery.TakeUpAsync(cancellationToken);
        alarm.SetSchedules();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                await alarm.SendAsync(stoppingToken);
                await WaitAsync(_lookAt - clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // A query that the stop cut off: the next start looks again.
                return;
            }
            catch (Exception e)
            {
                // A database that is away for a moment must not end the service; the next look comes soon.
                logger.LogError(e, "The look for what is to be run failed; it is repeated soon.");
                await Task.Delay(AfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        if (now < _lookAt)
            return;
        await recovery.SweepAsync(stoppingToken);
        if (!_hasStarted)
            await recovery.AskAtStartAsync(stoppingToken);
        _hasStarted = true;
        if (now >= _forgetAt)
        {
            await recovery.ForgetAsync(stoppingToken);
            _forgetAt = now + BetweenForgetting;
        }

        _lookAt = now + options.Value.RecoveryInterval;
    }

    private async Task WaitAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        if (time <= TimeSpan.Zero)
            return;
        using var timer = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stoppingToken);
        try
        {
            await outbox.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // It is time for the next look.
        }
    }
}
