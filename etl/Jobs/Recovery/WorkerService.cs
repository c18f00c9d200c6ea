using System.Data.Common;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.Leases;

namespace Warehouse.Etl.Jobs.Recovery;

/// <summary>Says in the store that a node waits for parts of runs, as long as it lives: runs are divided among those that do.</summary>
internal sealed class WorkerService(LeaseBook leases, IOptions<JobsOptions> options, TimeProvider clock, ILogger<WorkerService> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var name = $"worker:{options.Value.NodeName}";
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // A node of this name that was killed has it until its time is over.
                if (!leases.Has(name))
                    await leases.TakeAsync(name, stoppingToken);
            }
            catch (Exception e) when (e is DbException or TimeoutException)
            {
                log.LogWarning(e, "The store of jobs does not answer.");
            }

            await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
