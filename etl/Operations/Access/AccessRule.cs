using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations.Access;

/// <summary>
/// Who may in. Without key and proxy, the service listens on loopback only and answers to loopback names only, so that no web page elsewhere can
/// reach it through a name that points here.
/// </summary>
internal sealed class AccessRule
{
    private const int ShortestKey = 16;

    private readonly OperationsOptions _options;
    private readonly HashSet<IPAddress> _proxies;

    /// <summary>Checks the settings.</summary>
    /// <exception cref="OperatorException">The service would be open to the network, or the key is too short.</exception>
    public AccessRule(IOptions<OperationsOptions> options, IReadOnlyList<string> addresses)
    {
        _options = options.Value;
        _proxies = [.. _options.TrustedProxies.Select(ReadAddress)];
        if (_options.AccessKey is { Length: > 0 and < ShortestKey })
            throw new OperatorException($"{OperationsOptions.Section}:AccessKey is shorter than {ShortestKey} characters; choose a longer one.");
        if (!IsGuarded && addresses.FirstOrDefault(url => !IsLoopback(url)) is { } open)
            throw new OperatorException(
                $"The service would be open to everybody at {open}. Set {OperationsOptions.Section}:AccessKey, or ProxyUserHeader behind a reverse "
                + "proxy, or listen on 127.0.0.1.");
    }

    /// <summary>Whether a key can be entered.</summary>
    public bool HasKey => !string.IsNullOrEmpty(_options.AccessKey);

    private bool IsGuarded => HasKey || !string.IsNullOrEmpty(_options.ProxyUserHeader);

    /// <summary>Whether a key is the right one; the comparison takes the same time for all.</summary>
    public bool IsKey(string? key) =>
        HasKey && key is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(Encoding.UTF8.GetBytes(_options.AccessKey!)));

    /// <summary>Whether a program sent the key with this request. Browsers never do so by themselves, so no forgery can.</summary>
    public bool HasKeyHeader(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.Ordinal) && IsKey(header[Scheme.Length..]);
    }

    /// <summary>Who sends a request, if that one may in; null otherwise. A key entered at <c>/login</c> is the cookie's business.</summary>
    public string? Visitor(HttpContext context)
    {
        if (HasKeyHeader(context.Request))
            return "key";
        if (!string.IsNullOrEmpty(_options.ProxyUserHeader))
            return _proxies.Contains(Plain(context.Connection.RemoteIpAddress)) && context.Request.Headers[_options.ProxyUserHeader] is [{ Length: > 0 } user]
                ? user
                : null;
        return (!HasKey || _options.OpenOnLoopback) && IsLoopbackName(context.Request.Host.Host) && IsFromHere(context.Connection.RemoteIpAddress) ? "local" : null;
    }

    // No address: a socket that only this machine has.
    private static bool IsFromHere(IPAddress? address) => address is null || IPAddress.IsLoopback(Plain(address));

    private static IPAddress ReadAddress(string text) => IPAddress.TryParse(text, out var address)
        ? address
        : throw new OperatorException($"{OperationsOptions.Section}:TrustedProxies has '{text}', which is no address.");

    private static IPAddress Plain(IPAddress? address) =>
        address is null ? IPAddress.None : address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsLoopbackName(uri.Host);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
