using System.Net;

namespace Warehouse.Etl.Crawling.Safety;

/// <summary>The operating system's resolver.</summary>
public sealed class SystemResolver : IHostResolver
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<IPEndPoint>> ResolveAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        // A literal is no question for a resolver, which takes some of them for other ones.
        if (IPAddress.TryParse(host.Host, out var literal))
            return [new IPEndPoint(literal, host.Port)];
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        return [.. addresses.Select(address => new IPEndPoint(address, host.Port))];
    }
}
