using System.Data.Common;
using Warehouse.Etl.Crawling.Hosts;

namespace Warehouse.Etl.Jobs.Leases;

/// <summary>
/// Hosts divided among nodes. A node keeps a host as long as it lives; when it dies, its hosts move to those to whose share they fall. A node that
/// could not extend its leases in time stops asking before others may begin.
/// </summary>
internal sealed class ClusterHostLease(LeaseBook leases, HostShare share, TimeProvider clock, ILogger<ClusterHostLease> log) : IHostLease
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async ValueTask<bool> HoldAsync(string host, CancellationToken cancellationToken)
    {
        var name = $"host:{host}";
        while (!leases.Holds(name))
        {
            try
            {
                // One that this node has, but could not extend of late, is waited for: only the store can say whose it is.
                if (!leases.Has(name) && (!share.Has(host) || await leases.TakeAsync(name, cancellationToken) is null) && !leases.Has(name))
                    return false;
                if (leases.Holds(name))
                    break;
            }
            catch (Exception e) when (e is DbException or TimeoutException)
            {
                log.LogWarning(e, "The store of jobs does not answer; {Host} waits.", host);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        return true;
    }
}
