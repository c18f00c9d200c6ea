namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>Whether this node may ask a host. Where there is one node it always may; where there are several, each host has one at a time.</summary>
public interface IHostLease
{
    /// <summary>Makes sure that the host is this node's for the time of one request; false when another node has it.</summary>
    ValueTask<bool> HoldAsync(string host, CancellationToken cancellationToken);
}
