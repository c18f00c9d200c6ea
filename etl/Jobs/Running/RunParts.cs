using System.Data.Common;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Leases;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>
/// Sees a run with several parts to its end: follows the other nodes, gives the part of one that died to another, and works on what none takes up. The
/// run ends here, on the node that began it, when its last part has.
/// </summary>
internal sealed class RunParts(JobStore store, RunHistory history, RunLedger ledger, LeaseBook leases, PartRunner runner, TimeProvider clock, ILogger<RunParts> log)
{
    /// <summary>How often work that a process dies under is begun anew.</summary>
    public const int MostRecoveries = 3;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // Workers look for parts once a second.
    private static readonly TimeSpan UntilOwn = TimeSpan.FromSeconds(10);

    /// <summary>Nodes that wait for parts at this moment.</summary>
    public async Task<int> CountWorkersAsync(CancellationToken cancellationToken) =>
        store.IsAlone ? 0 : (int)(await store.QueryAsync<long>("program/jobs/workers.sql", null, cancellationToken))[0];

    /// <summary>Waits for all parts and takes in what they made.</summary>
    /// <exception cref="OperatorException">A part failed.</exception>
    public async Task<JobResult> CompleteAsync(ISharedJob job, ActiveRun active, JobResult own)
    {
        IReadOnlyList<RunPart> parts;
        while (!(parts = await LookAsync(active)).All(part => part.EndedAt is not null) || parts.Count < active.Run.Parts - 1)
            await Task.Delay(Pace, clock, active.Token);
        await job.GatherAsync(active.Token);
        if (parts.FirstOrDefault(part => part.State == RunState.Failed) is { } failed)
            throw new OperatorException($"Part {failed.Part} on {failed.Node} failed: {failed.Error}");
        // What a node that died had of the shares of others waits for the next slice.
        return own == JobResult.MoreToDo || parts.Any(part => part.MoreToDo == true || part.Recoveries > 0) ? JobResult.MoreToDo : JobResult.Done;
    }

    private async Task<IReadOnlyList<RunPart>> LookAsync(ActiveRun active)
    {
        try
        {
            var parts = await history.PartsAsync(active.Run.RunId, active.Token);
            active.Elsewhere = parts.Aggregate(default(JobCounts), (sum, part) => sum + new JobCounts(part.Pages, part.Captures));
            foreach (var part in parts.Where(part => part is { EndedAt: null, Node: not null }))
                await RecoverAsync(part, active.Token);
            if (parts.FirstOrDefault(part => part is { EndedAt: null, Node: null } && clock.GetUtcNow() - part.AskedAt > UntilOwn) is { } left)
                await runner.RunAsync(left.RunId, left.Part, active.Token);
            return parts;
        }
        catch (Exception e) when (e is DbException or TimeoutException && !active.Token.IsCancellationRequested)
        {
            log.LogWarning(e, "The parts of run {RunId} could not be looked at.", active.Run.RunId);
            return [];
        }
    }

    private async Task RecoverAsync(RunPart part, CancellationToken cancellationToken)
    {
        // Whoever can take the lease in its place knows that the node has ended.
        if (!leases.IsSteady || await leases.TakeAsync(PartRunner.LeaseName(part.RunId, part.Part), cancellationToken) is not { } lease)
            return;
        try
        {
            if (part.Recoveries < MostRecoveries)
                await ledger.GiveBackPartAsync(part.RunId, part.Part, lease.Fence, recovered: true, cancellationToken);
            else
                await ledger.EndPartAsync(part.RunId, part.Part, Failed(part), lease.Fence, cancellationToken);
        }
        finally
        {
            await leases.GiveBackAsync(lease);
        }
    }

    private RunEnd Failed(RunPart part) =>
        new(RunState.Failed, clock.GetUtcNow(), new ProgressReport(part.Progress, part.Message, new JobCounts(part.Pages, part.Captures)))
        {
            Error = $"The process ended under it {MostRecoveries + 1} times.",
        };
}
