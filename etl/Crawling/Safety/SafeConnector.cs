using System.Net;
using System.Net.Sockets;

namespace Warehouse.Etl.Crawling.Safety;

/// <summary>
/// Opens the crawl's connections: resolves the host, and connects to an address that <see cref="AddressRule"/> allows, and to that very one, so that a
/// name that changes its address between check and connection gains nothing.
/// </summary>
public sealed class SafeConnector(IHostResolver resolver, bool allowLoopback, bool onlyLoopback)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="ForbiddenAddressException">The host has no address that is allowed.</exception>
    /// <exception cref="SocketException">No allowed address answers.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var host = context.DnsEndPoint;
        var resolved = await resolver.ResolveAsync(host, cancellationToken);
        var allowed = resolved.Where(endpoint => MayConnect(endpoint.Address)).ToList();
        if (allowed.Count == 0)
            throw new ForbiddenAddressException($"The host {host.Host} leads to addresses that are not public ({string.Join(", ", resolved.Take(4))}).");
        SocketException? last = null;
        foreach (var endpoint in allowed)
        {
            var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(endpoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                last = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last!;
    }

    private bool MayConnect(IPAddress address) =>
        AddressRule.Allows(address, allowLoopback) && (!onlyLoopback || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
