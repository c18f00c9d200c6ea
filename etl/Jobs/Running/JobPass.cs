using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>Runs a job and all that follows it, one after the other, in this process: what the alarm clock spreads over time.</summary>
internal sealed class JobPass(JobRunner runner, RunRequests requests, RunLedger ledger, JobCalendar calendar, ActiveRuns active, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs them and returns the runs in their order.</summary>
    /// <param name="schedule">Schedule or job to begin with.</param>
    /// <param name="arguments">Arguments in place of the schedule's; null for the schedule's.</param>
    /// <param name="followers">Whether what follows is run too.</param>
    /// <param name="watch">Told the state of the run under way, several times a second.</param>
    /// <param name="cancellationToken">Stops the run under way; nothing follows it.</param>
    /// <exception cref="Storage.OperatorException">The job does not know an argument.</exception>
    public async Task<IReadOnlyList<JobRun>> RunAsync(
        JobSchedule schedule, JobArguments? arguments, bool followers, Action<JobRun> watch, CancellationToken cancellationToken)
    {
        calendar.CheckArguments(schedule.Job, arguments);
        var runs = new List<JobRun>();
        var first = requests.Of(schedule, RunTrigger.Console, arguments: arguments);
        await ledger.AskAsync(first, cancellationToken);
        var next = new Queue<AskedRun>([first]);
        while (next.TryDequeue(out var asked))
        {
            if (await RunAsync(asked, followers, watch, cancellationToken) is not { } run)
                continue;
            runs.Add(run);
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var follower in await ledger.AskedBehindAsync(run.RunId, cancellationToken))
                next.Enqueue(follower);
        }

        return runs;
    }

    // Null when somebody else has run it meanwhile.
    private async Task<JobRun?> RunAsync(AskedRun asked, bool followers, Action<JobRun> watch, CancellationToken cancellationToken)
    {
        if (asked.NotBefore - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
        while (true)
        {
            var running = runner.RunAsync(asked.RunId, followers, cancellationToken);
            while (await Task.WhenAny(running, Task.Delay(Pace, clock, CancellationToken.None)) != running)
            {
                if (active.TryGet(asked.RunId, out var run))
                    watch(run);
            }

            if (await running is { } ended)
            {
                watch(ended);
                return ended;
            }

            // A run of the same job under way elsewhere is waited for.
            if (await ledger.FindAskedAsync(asked.RunId, cancellationToken) is null || calendar.Find(asked.ScheduleId) is not { Enabled: true })
                return null;
            await Task.Delay(Pace, clock, cancellationToken);
        }
    }
}
