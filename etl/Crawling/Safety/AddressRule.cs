using System.Net;
using System.Net.Sockets;

namespace Warehouse.Etl.Crawling.Safety;

/// <summary>
/// Which addresses the crawl may connect to: public unicast ones only (IANA's special-purpose registries, RFC 6890). A page may name any host, and a
/// host any address; what counts is the address that is connected.
/// </summary>
public static class AddressRule
{
    private static readonly IPNetwork[] ForbiddenV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork GlobalUnicastV6 = IPNetwork.Parse("2000::/3");

    // Within global unicast: protocol assignments with Teredo and ORCHID, documentation, 6to4 and direct delegation, all of which lead elsewhere.
    private static readonly IPNetwork[] ForbiddenV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(text => IPNetwork.Parse(text))];

    /// <summary>Whether the crawl may connect to an address.</summary>
    /// <param name="address">The address, as resolved or written.</param>
    /// <param name="allowLoopback">Whether loopback is allowed: only where an operator crawls a server on the same machine.</param>
    public static bool Allows(IPAddress address, bool allowLoopback)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address))
            return allowLoopback;
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !ForbiddenV4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalUnicastV6.Contains(address)
                && !ForbiddenV6.Any(network => network.Contains(address)) && !IsIsatap(address),
            _ => false,
        };
    }

    // ISATAP (RFC 5214) hides an IPv4 address in the interface identifier.
    private static bool IsIsatap(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
    }
}
