using Microsoft.Extensions.Options;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Leases;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>Works on a part of a run, on a node that does nothing else or, when none of those takes it up, on the run's own.</summary>
internal sealed class PartRunner(
    JobAttempt attempt, RunHistory history, RunLedger ledger, LeaseBook leases, WorkerPlace place, CaptureHandOver handOver,
    IOptions<JobsOptions> options, TimeProvider clock, ILogger<PartRunner> log)
{
    /// <summary>Name of the lease of a part.</summary>
    public static string LeaseName(string runId, int part) => $"part:{runId}:{part}";

    /// <summary>Works on a part until its end; does nothing when another node has it, or it or the run has ended.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="part">Number of the part.</param>
    /// <param name="stop">Fires when the service stops: another node then takes the part up.</param>
    public async Task RunAsync(string runId, int part, CancellationToken stop)
    {
        if (await leases.TakeAsync(LeaseName(runId, part), stop) is not { } lease)
            return;
        try
        {
            var node = options.Value.NodeName;
            if (await history.FindAsync(runId, stop) is not { } run || !await ledger.ClaimPartAsync(runId, part, node, lease.Fence, stop))
                return;
            var end = await attempt.RunAsync(run with { Node = node }, part, lease, (_, _, result) => HandOverAsync(lease, result), stop);
            using var patience = new Patience(clock, stop);
            if (end.State == RunState.Interrupted)
                await ledger.GiveBackPartAsync(runId, part, lease.Fence, recovered: false, patience.End);
            else
                await ledger.EndPartAsync(runId, part, end, lease.Fence, patience.End);
        }
        finally
        {
            await leases.GiveBackAsync(lease);
        }
    }

    // Who has lost the part hands over nothing in its name; the next part that this node works on brings the files along.
    private Task<JobResult> HandOverAsync(Lease lease, JobResult result) => Task.Run(() =>
    {
        if (place.HandOver is { } archive && leases.Holds(lease.Name))
            log.LogInformation("{Files} archive files handed over.", handOver.Give(archive, options.Value.NodeName));
        return result;
    });
}
