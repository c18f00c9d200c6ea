using Hangfire;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Hangfire;

/// <summary>
/// What Hangfire calls. A job of Hangfire's says which run, and which part of it, is to be looked at; whether there is anything to do stands in the
/// history alone. Hangfire may therefore call as often as it likes, and nothing that ended is run again.
/// </summary>
[AutomaticRetry(Attempts = 0)]
internal sealed class HangfireJobs(
    JobRunner runner, PartRunner parts, RunRequests requests, RunLedger ledger, Outbox outbox, JobCalendar calendar, IHostApplicationLifetime life,
    TimeProvider clock)
{
    /// <summary>Queue of the nodes that only work on parts.</summary>
    public const string PartQueue = "crawl";

    /// <summary>Asks for an occurrence of a schedule: the last one that is due.</summary>
    public async Task FireAsync(string scheduleId)
    {
        if (calendar.Find(scheduleId) is { Cron: { } cron } schedule)
            await ledger.AskAsync(requests.Of(schedule, RunTrigger.Schedule, cron.Previous(clock.GetUtcNow())), life.ApplicationStopping);
    }

    /// <summary>Starts a run that was asked for.</summary>
    public Task RunAsync(string runId) => ReturningAsync(runId, () => runner.RunAsync(runId, followers: true, life.ApplicationStopping));

    /// <summary>Works on a part of a run.</summary>
    public Task PartAsync(string runId, int part) => ReturningAsync($"{runId}:{part}", () => parts.RunAsync(runId, part, life.ApplicationStopping));

    // What could not even be looked at is sent again soon.
    private async Task ReturningAsync(string key, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch
        {
            outbox.Return(key);
            throw;
        }
    }
}
