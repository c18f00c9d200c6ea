namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>The only node may ask every host.</summary>
internal sealed class SingleNodeLease : IHostLease
{
    public ValueTask<bool> HoldAsync(string host, CancellationToken cancellationToken) => ValueTask.FromResult(true);
}
