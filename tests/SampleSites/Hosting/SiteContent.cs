namespace Warehouse.SampleSites.Hosting;

/// <summary>All pages of one host, by path and query.</summary>
public sealed class SiteContent
{
    private readonly Dictionary<string, SitePage> _pages = [];

    /// <summary>The answer to everything, when the site answers everything alike.</summary>
    public SitePage? Everywhere { get; set; }

    /// <summary>Paths and queries of all pages.</summary>
    public IReadOnlyCollection<string> Paths => _pages.Keys;

    /// <summary>Adds or replaces a page.</summary>
    public void Add(string path, SitePage page) => _pages[path] = page;

    /// <summary>Adds or replaces a page of HTML.</summary>
    public void AddHtml(string path, byte[] body) => Add(path, new SitePage(body, "text/html"));

    /// <summary>The page; null when there is none.</summary>
    public SitePage? Find(string path) => Everywhere ?? _pages.GetValueOrDefault(path);
}
