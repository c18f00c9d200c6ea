using System.Net;

namespace Warehouse.Etl.Crawling.Safety;

/// <summary>Finds the addresses of hosts: the system's resolver, or a map in the settings.</summary>
public interface IHostResolver
{
    /// <summary>Addresses and ports at which a host may be reached, best first.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The host has no address.</exception>
    Task<IReadOnlyList<IPEndPoint>> ResolveAsync(DnsEndPoint host, CancellationToken cancellationToken);
}
