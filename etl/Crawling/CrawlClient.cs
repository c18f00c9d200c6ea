using System.Diagnostics;
using System.Net;
using System.Text;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Crawling;

/// <summary>The crawl's HTTP client: who it says it is, and what it must not do by itself.</summary>
internal static class CrawlClient
{
    /// <summary>Sets what every request carries.</summary>
    public static void Introduce(HttpClient client, CrawlOptions options)
    {
        // Deadlines are the fetcher's.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestVersion = HttpVersion.Version11;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        var contact = string.IsNullOrWhiteSpace(options.Contact) ? "" : $" (+{options.Contact})";
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{options.ProductToken}/1.0{contact}");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
    }

    /// <summary>The transport: no redirects, no decompression, no cookies, no proxy; every connection passes the <see cref="SafeConnector"/>.</summary>
    public static SocketsHttpHandler Handler(CrawlOptions options, IHostResolver resolver)
    {
        var connector = new SafeConnector(
            new MappedResolver(options.HostMap, resolver), options.AllowLoopback, onlyLoopback: string.IsNullOrWhiteSpace(options.Contact));
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            // Requests are traced here, and nothing of the trace is told to the site.
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
            ConnectCallback = connector.ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(options.Limits.ConnectSeconds),
            MaxConnectionsPerServer = options.Hosts.Values.Append(options.Politeness).Max(host => host.Connections),
            MaxResponseHeadersLength = options.Limits.HeaderKilobytes,
            // What is given up is not read to its end.
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        };
    }
}
