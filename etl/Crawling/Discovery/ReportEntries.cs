using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>Picks the agency's annual reports out of the entries of a list.</summary>
internal sealed class ReportEntries
{
    private readonly ListPage _page;
    private readonly IssuerMatch _issuer;

    /// <summary>Takes a list page.</summary>
    public ReportEntries(ListPage page)
    {
        _page = page;
        _issuer = new IssuerMatch(page.Source);
        IsReportColumn = InReportColumn();
    }

    /// <summary>Whether the page's own name or path says that it is a column of annual reports, so that short titles mean such reports.</summary>
    public bool IsReportColumn { get; }

    /// <summary>
    /// The reports, in page order, each once: _wap twins and picture versions of a report that is there as text are left out.
    /// </summary>
    public IReadOnlyList<DiscoveredLink> Reports(IEnumerable<ListAnchor> entries)
    {
        var best = new Dictionary<Uri, ListAnchor>();
        var order = new List<Uri>();
        foreach (var entry in entries.Where(entry => IsOwnReport(entry)))
        {
            var key = PhonePage.Ordinary(entry.Url);
            if (!best.TryGetValue(key, out var known))
                order.Add(key);
            if (known is null || Better(entry, known))
                best[key] = entry;
        }

        var links = order.Select(key => best[key]).ToList();
        var texts = links.Where(link => !ReportTitle.IsPictureVersion(link.Title)).Select(VersionKey).ToHashSet();
        return
        [
            .. links.Where(link => !ReportTitle.IsPictureVersion(link.Title) || !texts.Contains(VersionKey(link)))
                .Take(DiscoveryLimits.MaxLinks)
                .Select(Link),
        ];
    }

    /// <summary>Columns of annual reports that a start page links: followed only where it lists no report itself.</summary>
    public IEnumerable<DiscoveredLink> Columns() =>
        _page.Anchors
            .Where(anchor => anchor.Url != _page.Url && ReportTitle.Kind(anchor.Title, inReportColumn: false) == TitleKind.Column)
            .DistinctBy(anchor => anchor.Url).Take(DiscoveryLimits.MaxColumns)
            .Select(anchor => new DiscoveredLink(anchor.Url, CaptureRole.List, null, null));

    private bool IsOwnReport(ListAnchor entry) =>
        ReportTitle.Kind(entry.Title, IsReportColumn) == TitleKind.Report && _issuer.MayBe(ReportTitle.Issuer(entry.Title));

    private static DiscoveredLink Link(ListAnchor entry) => new(
        entry.Url, AttachmentFinder.IsDocument(entry.Url) ? CaptureRole.Attachment : CaptureRole.Report, entry.Title,
        ReportYear.Of(entry.Title, entry.Url, entry.Date), entry.Date ?? ReportYear.DateInUrl(entry.Url));

    private bool InReportColumn()
    {
        var path = _page.Url.AbsolutePath;
        return path.Contains("xxgknb", StringComparison.OrdinalIgnoreCase) || path.Contains("xxgkndbg", StringComparison.OrdinalIgnoreCase)
            || path.Contains("gknb", StringComparison.OrdinalIgnoreCase)
            || path.Contains("AnnualReport", StringComparison.OrdinalIgnoreCase)
            || path.Contains("/gkmlpt/", StringComparison.Ordinal)
            || ReportTitle.Kind(TitleText.Clean(_page.Document.Title ?? ""), inReportColumn: false) != TitleKind.Other
            || _page.Document.QuerySelectorAll(".CurrChnlCls, .pos a, .crumbs a, .position a, h1, h2")
                .Any(element => ReportTitle.Kind(TitleText.Clean(element.TextContent), inReportColumn: false) == TitleKind.Column);
    }

    private static bool Better(ListAnchor entry, ListAnchor known) =>
        PhonePage.Is(known.Url) == PhonePage.Is(entry.Url) ? entry.Title.Length > known.Title.Length : PhonePage.Is(known.Url);

    private static (string, int?) VersionKey(ListAnchor entry) =>
        (ReportTitle.WithoutVersion(entry.Title), ReportYear.Of(entry.Title, entry.Url, entry.Date));
}
