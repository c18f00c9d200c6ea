using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>Runs a job and all that follows it, one after the other, in this process: what a scheduler spreads over time.</summary>
internal sealed class JobPass(JobRunner runner, ActiveRuns active, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs them and returns the runs in their order.</summary>
    /// <param name="scheduleId">Schedule or job to begin with.</param>
    /// <param name="arguments">Arguments in place of the schedule's; null for the schedule's.</param>
    /// <param name="followers">Whether what follows is run too.</param>
    /// <param name="watch">Told the state of the run under way, several times a second.</param>
    /// <param name="cancellationToken">Stops the run under way; nothing follows it.</param>
    public async Task<IReadOnlyList<JobRun>> RunAsync(
        string scheduleId, JobArguments? arguments, bool followers, Action<JobRun> watch, CancellationToken cancellationToken)
    {
        var runs = new List<JobRun>();
        var next = new Queue<FollowUp>([new FollowUp(new RunRequest(scheduleId, RunTrigger.Console, Arguments: arguments?.ToJson()), TimeSpan.Zero)]);
        while (next.TryDequeue(out var followUp))
        {
            await Task.Delay(followUp.Delay, clock, cancellationToken);
            var outcome = await WatchAsync(followUp.Request with { RunId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N") }, watch, cancellationToken);
            if (outcome.Run is { } run)
                runs.Add(run);
            cancellationToken.ThrowIfCancellationRequested();
            // Slices and retries of the same job always go on; other jobs only when they are wanted.
            foreach (var follower in outcome.FollowUps.Where(each => followers || each.Request.ScheduleId == followUp.Request.ScheduleId))
                next.Enqueue(follower);
        }

        return runs;
    }

    private async Task<RunOutcome> WatchAsync(RunRequest request, Action<JobRun> watch, CancellationToken cancellationToken)
    {
        var running = runner.RunAsync(request, cancellationToken);
        while (await Task.WhenAny(running, Task.Delay(Pace, clock, CancellationToken.None)) != running)
        {
            if (active.TryGet(request.RunId!, out var run))
                watch(run);
        }

        var outcome = await running;
        if (outcome.Run is { } ended)
            watch(ended);
        return outcome;
    }
}
