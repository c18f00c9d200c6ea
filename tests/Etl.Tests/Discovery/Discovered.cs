using System.Text;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.Discovery;

/// <summary>Runs discovery over one page, briefly.</summary>
internal static class Discovered
{
    public static AgencySource Source(
        string name, string region = "320800", ListStyle style = ListStyle.Auto, params string[] listUrls) => new(
        new Agency("a-1", name, region, AgencyLevel.Prefecture, AgencyKind.Department),
        [.. listUrls.Select(url => new Uri(url))], style, [], null, null, []);

    public static DiscoveryResult List(string agency, string url, string html, ListStyle style = ListStyle.Auto, string region = "320800",
        int status = 200) =>
        In(Source(agency, region, style, url), url, Encoding.UTF8.GetBytes(html), CaptureRole.List, status);

    public static DiscoveryResult Report(string url, string html, int status = 200, int? year = null, string? title = null) =>
        In(Source("淮安市教育局"), url, Encoding.UTF8.GetBytes(html), CaptureRole.Report, status, year, title);

    public static DiscoveryResult In(
        AgencySource source, string url, byte[] body, CaptureRole role = CaptureRole.List, int status = 200, int? year = null,
            string? title = null) =>
        new LinkDiscovery().Discover(source, new DiscoveryPage(new Uri(url), role, status, "text/html", body, year, title));

    public static IEnumerable<string> Lists(DiscoveryResult result) =>
        result.Links.Where(link => link.Role == CaptureRole.List).Select(link => link.Url.PathAndQuery);

    public static IEnumerable<(int?, string)> Reports(DiscoveryResult result) =>
        result.Links.Where(link => link.Role != CaptureRole.List).Select(link => (link.Year, link.Url.PathAndQuery));
}
