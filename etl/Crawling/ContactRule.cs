using System.Net;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Crawling;

/// <summary>Whoever is crawled must be able to reach the operator.</summary>
internal static class ContactRule
{
    /// <summary>Refuses to begin without a contact, unless all hosts are on this machine.</summary>
    /// <exception cref="OperatorException">The contact is missing.</exception>
    public static void Require(CrawlOptions options, IEnumerable<AgencySource> sources)
    {
        if (!string.IsNullOrWhiteSpace(options.Contact))
            return;
        var stranger = sources.SelectMany(source => source.ListUrls).FirstOrDefault(url => !IsLoopback(url, options.HostMap));
        if (stranger is not null)
            throw new OperatorException(
                $"{stranger.Host} is not on this machine, and the crawl has no contact to show it: "
                + $"set {CrawlOptions.Section}:{nameof(CrawlOptions.Contact)} to an e-mail address or web page of the operator.");
    }

    private static bool IsLoopback(Uri url, IReadOnlyDictionary<string, string> map)
    {
        if (map.TryGetValue(url.Host, out var mapped) || map.TryGetValue("*", out mapped))
            return IPEndPoint.TryParse(mapped, out var endpoint) && IPAddress.IsLoopback(endpoint.Address);
        return url.IsLoopback;
    }
}
