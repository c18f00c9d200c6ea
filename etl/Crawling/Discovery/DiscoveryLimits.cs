namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>Bounds on what one page may lead to, so that no page can make a crawl endless.</summary>
internal static class DiscoveryLimits
{
    /// <summary>Largest page that is taken apart; larger ones lead nowhere.</summary>
    public const int MaxPageBytes = 4 * 1024 * 1024;

    /// <summary>Elements of a page that is taken apart.</summary>
    public const int MaxElements = 100_000;

    /// <summary>Nesting of a page that is taken apart.</summary>
    public const int MaxDepth = 500;

    /// <summary>Anchors read from one page.</summary>
    public const int MaxAnchors = 5000;

    /// <summary>Links returned for one page.</summary>
    public const int MaxLinks = 500;

    /// <summary>Pages of one list; the highest page number that is ever asked for.</summary>
    public const int MaxPages = 100;

    /// <summary>Characters of a title that are kept.</summary>
    public const int MaxTitle = 300;

    /// <summary>Characters of a URL.</summary>
    public const int MaxUrl = 2000;

    /// <summary>Column links followed from a start page that lists no report itself.</summary>
    public const int MaxColumns = 5;
}
