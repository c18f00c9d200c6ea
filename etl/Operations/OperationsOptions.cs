namespace Warehouse.Etl.Operations;

/// <summary>Settings of the operations pages and the API: section <c>Warehouse:Operations</c>.</summary>
internal sealed record OperationsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Warehouse:Operations";

    /// <summary>Where the service listens. Anything but loopback needs <see cref="AccessKey"/> or <see cref="ProxyUserHeader"/>.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5180";

    /// <summary>The key that people enter at <c>/login</c> and programs send as <c>Authorization: Bearer</c>; at least 16 characters. Null for none.</summary>
    public string? AccessKey { get; init; }

    /// <summary>
    /// Whether visitors from this machine need no key though there is one: for programs that change things. Not behind a proxy on this machine, whose
    /// visitors all come from here.
    /// </summary>
    public bool OpenOnLoopback { get; init; }

    /// <summary>Header in which a reverse proxy names the user it has let in, e.g. <c>X-Forwarded-User</c>. Null for none.</summary>
    public string? ProxyUserHeader { get; init; }

    /// <summary>Addresses from which that header is believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = ["127.0.0.1", "::1"];

    /// <summary>Free disk space under which the service reports itself unhealthy, in megabytes.</summary>
    public int LeastFreeMegabytes { get; init; } = 512;
}
