using System.Globalization;

namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>What politeness is owed to: a host name, with its port when it is not that of http or https. Both schemes are one host.</summary>
public static class HostKey
{
    /// <summary>The key of a URL's host.</summary>
    public static string Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var host = url.IdnHost.ToLowerInvariant().TrimEnd('.');
        return url.Port is 80 or 443 ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{url.Port}");
    }
}
