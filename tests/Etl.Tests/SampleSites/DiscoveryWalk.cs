using System.Net;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.SampleSites;

/// <summary>Walks a site by real HTTP along the links that discovery finds: a crawl without politeness, archive and retries.</summary>
internal sealed class DiscoveryWalk : IDisposable
{
    private const int MaxRequests = 200;

    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _http;
    private readonly LinkDiscovery _discovery = new();

    public DiscoveryWalk(SampleSitesApp sites)
    {
        _handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(sites.Address, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        _http = new HttpMessageInvoker(_handler);
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    /// <summary>Everything found from the list pages of a source on, in the order of requests.</summary>
    public async Task<IReadOnlyList<WalkedPage>> WalkAsync(AgencySource source, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>();
        var open = new Queue<DiscoveredLink>(source.ListUrls.Select(url => new DiscoveredLink(url, CaptureRole.List, null, null)));
        var pages = new List<WalkedPage>();
        while (open.TryDequeue(out var link))
        {
            if (PhonePage.Twin(link.Url) is { } twin && seen.Contains(twin.AbsoluteUri))
                continue;
            if (!seen.Add(link.Url.AbsoluteUri) || !source.AllowedHosts.Contains(link.Url.Host))
                continue;
            pages.Count.ShouldBeLessThan(MaxRequests);
            var page = await FetchAsync(source, link, cancellationToken);
            pages.Add(page);
            foreach (var next in page.Result.Links)
                open.Enqueue(next);
        }

        return pages;
    }

    private async Task<WalkedPage> FetchAsync(AgencySource source, DiscoveredLink link, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, link.Url) { Version = HttpVersion.Version11 };
        using var response = await _http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var mediaType = response.Content.Headers.ContentType?.ToString();
        var result = _discovery.Discover(
            source, new DiscoveryPage(link.Url, link.Role, (int)response.StatusCode, mediaType, body, link.Year, link.Title));
        return new WalkedPage(link, (int)response.StatusCode, mediaType, body, result);
    }
}
