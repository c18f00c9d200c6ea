using System.Collections.Frozen;
using System.Net;

namespace Warehouse.Etl.Crawling.Safety;

/// <summary>
/// A map of hosts to addresses in front of another resolver, so that sample sites can bear real names. What it gives out is checked like any other
/// address.
/// </summary>
public sealed class MappedResolver : IHostResolver
{
    private const string AnyHost = "*";

    private readonly FrozenDictionary<string, IPEndPoint> _map;
    private readonly IHostResolver _inner;

    /// <summary>Reads the map.</summary>
    /// <param name="map">Host name, or <c>*</c> for all others, to <c>address:port</c>.</param>
    /// <param name="inner">Asked for hosts that the map does not hold.</param>
    /// <exception cref="FormatException">A value is no address with port.</exception>
    public MappedResolver(IReadOnlyDictionary<string, string> map, IHostResolver inner)
    {
        _map = map.ToFrozenDictionary(pair => pair.Key, pair => IPEndPoint.Parse(pair.Value), StringComparer.OrdinalIgnoreCase);
        _inner = inner;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<IPEndPoint>> ResolveAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        return _map.TryGetValue(host.Host, out var mapped) || _map.TryGetValue(AnyHost, out mapped)
            ? Task.FromResult<IReadOnlyList<IPEndPoint>>([mapped])
            : _inner.ResolveAsync(host, cancellationToken);
    }
}
