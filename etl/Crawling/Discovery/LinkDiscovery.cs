using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery.Styles;
using Warehouse.Reading.Documents.Html;
using Warehouse.Reading.Documents.Plain;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Finds, in an archived page, the links to an agency's annual reports and to further list pages. A pure function of its input, safe on
/// many threads; it runs for every page of the crawl, so that a report page without attachments costs no more than a scan of its bytes.
/// </summary>
public sealed class LinkDiscovery
{
    // Challenge pages are small; a report page of this size in their place is a report.
    private const int SmallestReport = 6000;

    /// <summary>
    /// Looks at one page. Links to other hosts are returned as well: the crawl judges hosts. A list page that lists no report
    /// and prints the form itself is returned as a report link to its own URL.
    /// </summary>
    public DiscoveryResult Discover(AgencySource source, DiscoveryPage page)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(page);
        if (page.Role is not (CaptureRole.List or CaptureRole.Report) || IsBinary(page.Body.Span))
            return DiscoveryResult.Nothing;
        if (page.Body.Length > DiscoveryLimits.MaxPageBytes)
            return GiveUp(page);
        try
        {
            return page.Role == CaptureRole.List ? List(source, page) : Report(source, page);
        }
        catch (RegexMatchTimeoutException)
        {
            return GiveUp(page);
        }
    }

    private static DiscoveryResult List(AgencySource source, DiscoveryPage page)
    {
        if (Open(source, page) is not { } list)
            return GiveUp(page);
        if (page.Status is < 200 or >= 300)
            return BlockedPage.Judge(page.Status, list, leadsOn: false) ?? DiscoveryResult.Nothing;
        var entries = new ReportEntries(list);
        var findings = ListStyles.Read(list);
        var pages = findings.SelectMany(found => found.Pages).Distinct().Take(DiscoveryLimits.MaxLinks).ToList();
        // A folder for 2023 may be named as the report of 2023 is; whether it is one shows when it is fetched.
        var reports = entries.Reports(
            findings.SelectMany(found => found.Entries).Concat(list.Anchors).Where(entry => !pages.Contains(entry.Url)));
        var lists = pages.Select(url => new DiscoveredLink(url, CaptureRole.List, null, ReportYear.InUrl(url)));
        List<DiscoveredLink> links = [.. reports, .. lists];
        if (reports.Count == 0 && AttachmentFinder.PrintsTheForm(list.Text))
            links.Insert(0, new DiscoveredLink(page.Url, CaptureRole.Report, page.Title, page.Year ?? ReportYear.InUrl(page.Url)));
        if (reports.Count == 0 && links.Count == 0 && page.Title is null)
            links.AddRange(entries.Columns());
        var result = new DiscoveryResult([.. links.DistinctBy(link => link.Url).Take(DiscoveryLimits.MaxLinks)]);
        var blocked = BlockedPage.Judge(page.Status, list, leadsOn: links.Count > 0);
        if (blocked is null && links.Count == 0 && UnfilledPage.Reason(list, entries.IsReportColumn) is { } reason)
            return new DiscoveryResult([], BlockedReason.NeedsBrowser, reason);
        return blocked ?? result;
    }

    private static DiscoveryResult Report(AgencySource source, DiscoveryPage page)
    {
        var mayHold = AttachmentFinder.MayHold(page.Body.Span);
        if (!mayHold && page.Body.Length > SmallestReport && page.Status is >= 200 and < 300)
            return DiscoveryResult.Nothing;
        if (Open(source, page) is not { } report)
            return DiscoveryResult.Nothing;
        if (page.Status is < 200 or >= 300)
            return BlockedPage.Judge(page.Status, report, leadsOn: false) ?? DiscoveryResult.Nothing;
        var attachments = mayHold ? AttachmentFinder.Find(report, page.Year, page.Title) : [];
        return BlockedPage.Judge(page.Status, report, leadsOn: attachments.Count > 0) ?? new DiscoveryResult(attachments);
    }

    // A list that is not read to its end must not count as one without reports; a report page is the parser's to judge.
    private static DiscoveryResult GiveUp(DiscoveryPage page) => page.Role == CaptureRole.List
        ? new DiscoveryResult(
            [], BlockedReason.TooLarge, "The list is larger or more tangled than lists are; look at the page, and register another.")
        : DiscoveryResult.Nothing;

    // Null for markup too large or too deep to be taken apart.
    private static ListPage? Open(AgencySource source, DiscoveryPage page)
    {
        var text = TextDecoding.Decode(page.Body.Span, page.MediaType);
        var shape = MarkupShape.Measure(text, DiscoveryLimits.MaxElements, DiscoveryLimits.MaxDepth);
        return shape.Elements > DiscoveryLimits.MaxElements || shape.Depth > DiscoveryLimits.MaxDepth
            ? null
            : new ListPage(source, page.Url, text);
    }

    private static bool IsBinary(ReadOnlySpan<byte> body) =>
        body.StartsWith("%PDF-"u8) || body.StartsWith("PK\x03\x04"u8) || body.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
