using Hangfire;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Hangfire;

/// <summary>Hangfire as the alarm clock of the history: it fires when schedules are due, and carries what waits to a server that is free.</summary>
internal sealed class AlarmClock(
    IRecurringJobManager recurring, IBackgroundJobClient queue, JobStorage storage, JobCalendar calendar, RunHistory history, RunLedger ledger,
    Outbox outbox, IOptions<JobsOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan HeartbeatLimit = TimeSpan.FromMinutes(2);

    /// <summary>Puts the schedules of the settings in force, and takes out of the store whatever else stands there.</summary>
    public void SetSchedules()
    {
        var due = calendar.Schedules.Where(schedule => options.Value.SchedulesActive && schedule is { Enabled: true, Cron: not null }).ToList();
        using (var connection = storage.GetConnection())
        {
            foreach (var id in connection.GetRecurringJobs().Select(job => job.Id).Except(due.Select(schedule => schedule.Id), StringComparer.Ordinal))
                recurring.RemoveIfExists(id);
        }

        // What is missed is caught up by RunRecovery, which knows the history.
        foreach (var schedule in due)
        {
            recurring.AddOrUpdate<HangfireJobs>(
                schedule.Id, jobs => jobs.FireAsync(schedule.Id), schedule.Cron!.Text,
                new RecurringJobOptions { TimeZone = schedule.Cron.Zone, MisfireHandling = MisfireHandlingMode.Ignorable });
        }
    }

    /// <summary>Hands over what waits in the store to be started.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var paused = await history.PausedAsync(cancellationToken);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asked in await ledger.WaitingRunsAsync(cancellationToken))
        {
            kept.Add(asked.RunId);
            if (calendar.Find(asked.ScheduleId) is not { } schedule)
                await ledger.DropAsync(asked.RunId, cancellationToken);
            else if ((asked.RunTrigger == RunTrigger.Manual || asked.IsOccurrence || (schedule.Enabled && !paused.Contains(schedule.Id)))
                && outbox.MaySend(asked.RunId, now, asked.NotBefore))
                Send(asked.RunId, asked.NotBefore - now);
        }

        foreach (var part in await ledger.WaitingPartsAsync(cancellationToken))
        {
            var key = $"{part.RunId}:{part.Part}";
            kept.Add(key);
            if (outbox.MaySend(key, now, now))
                queue.Create<HangfireJobs>(jobs => jobs.PartAsync(part.RunId, part.Part), new EnqueuedState(HangfireJobs.PartQueue));
        }

        outbox.Keep(kept);
    }

    /// <summary>Whether schedules fire at this moment.</summary>
    public bool IsAlive()
    {
        var since = clock.GetUtcNow().UtcDateTime - HeartbeatLimit;
        return storage.GetMonitoringApi().Servers().Any(server => server.Heartbeat > since);
    }

    private void Send(string runId, TimeSpan wait)
    {
        if (wait > TimeSpan.Zero)
            queue.Schedule<HangfireJobs>(jobs => jobs.RunAsync(runId), wait);
        else
            queue.Enqueue<HangfireJobs>(jobs => jobs.RunAsync(runId));
    }
}
