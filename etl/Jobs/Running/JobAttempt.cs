using System.Data.Common;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Leases;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>Does the work of a run, or of a part of one: with its log, its progress written regularly, and an end whatever comes up.</summary>
internal sealed class JobAttempt(
    IEnumerable<IJob> jobs, RunHistory history, RunLedger ledger, ActiveRuns underWay, RunLogProvider logs, HostShare share,
    IOptions<JobsOptions> options, TimeProvider clock, ILogger<JobAttempt> logger)
{
    private readonly Dictionary<string, IJob> _jobs = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);

    /// <summary>Does the work and says how it ended; it is <see cref="RunState.Interrupted"/> when the service stops or another node has it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="part">Number of the part; 0 for the run itself.</param>
    /// <param name="lease">The right under which it runs.</param>
    /// <param name="then">What belongs to the work once the job has returned.</param>
    /// <param name="stop">Fires when the service stops.</param>
    public async Task<RunEnd> RunAsync(
        JobRun run, int part, Lease lease, Func<IJob, ActiveRun, JobResult, Task<JobResult>> then, CancellationToken stop)
    {
        using var active = new ActiveRun(run, part, lease, options.Value.LogLines, stop);
        underWay.Add(active);
        using var ended = new CancellationTokenSource();
        var watching = WatchAsync(active, ended.Token);
        try
        {
            return await TryAsync(active, then, stop);
        }
        finally
        {
            await ended.CancelAsync();
            await watching;
            underWay.Remove(active);
        }
    }

    /// <summary>Whether the work of a job can be divided among nodes.</summary>
    public bool IsShared(string job) => _jobs[job] is ISharedJob;

    private async Task<RunEnd> TryAsync(ActiveRun active, Func<IJob, ActiveRun, JobResult, Task<JobResult>> then, CancellationToken stop)
    {
        var (run, job) = (active.Run, _jobs[active.Run.Job]);
        logs.Follow(active.Log);
        logger.LogInformation(
            "Run {RunId} of {Job} starts ({Trigger}, attempt {Attempt}, part {Part} of {Parts}).", run.RunId, run.Job, run.RunTrigger, run.Attempt,
            active.Part + 1, run.Parts);
        try
        {
            if (job is ISharedJob)
                share.Set(active.Part, run.Parts);
            var result = await then(job, active, await job.RunAsync(JobArguments.FromJson(run.Arguments), active.Progress, active.Token));
            logger.LogInformation("Run {RunId} of {Job} ends: {Result}.", run.RunId, run.Job, result);
            return End(active, RunState.Succeeded) with { MoreToDo = result == JobResult.MoreToDo };
        }
        catch (Exception e) when (active.Token.IsCancellationRequested)
        {
            // A query that is cut off says so in the engine's words, not as a cancellation; whatever else came up meanwhile is in the log.
            if (e is not OperationCanceledException)
                logger.LogWarning(e, "Run {RunId} of {Job} was told to stop and ended with an error.", run.RunId, run.Job);
            return active.IsCancelled
                ? End(active, RunState.Cancelled) with { Error = "An operator stopped it." }
                : End(active, RunState.Interrupted) with { Error = stop.IsCancellationRequested ? "The service stopped." : "Another node took it over." };
        }
        catch (Exception e)
        {
            // The boundary of a job: whatever goes wrong inside is the result of the run and must not end the service.
            logger.LogError(e, "Run {RunId} of {Job} failed.", run.RunId, run.Job);
            return End(active, RunState.Failed) with { Error = FullDisk.Caused(e) ? FullDisk.Sentence : e.Message };
        }
    }

    private RunEnd End(ActiveRun active, RunState state) => new(state, clock.GetUtcNow(), active.Report()) { Log = active.Log.Excerpt() };

    private async Task WatchAsync(ActiveRun active, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(options.Value.ProgressInterval, clock);
        ProgressReport? recorded = null;
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
                recorded = await LookAsync(active, recorded, ended);
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    private async Task<ProgressReport?> LookAsync(ActiveRun active, ProgressReport? recorded, CancellationToken ended)
    {
        var latest = active.Report();
        try
        {
            if (await history.IsCancelledAsync(active.Run.RunId, ended))
                active.Cancel();
            else if (latest != recorded && !await ledger.ProgressAsync(active.Run, active.Part, active.Lease.Fence, latest, ended))
                active.Lease.Lose();
            return latest;
        }
        catch (Exception e) when (e is DbException or TimeoutException && !ended.IsCancellationRequested)
        {
            // The work goes on; its end is written when the store is back.
            logger.LogWarning(e, "The progress of run {RunId} could not be written.", active.Run.RunId);
            return recorded;
        }
    }
}
