using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Finds the files behind a cover page. A page that prints the form itself needs none of them: they are copies, or pictures of the same
/// tables.
/// </summary>
internal static partial class AttachmentFinder
{
    private static readonly string[] Extensions = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".rtf", ".ofd"];

    private static readonly SearchValues<string> FormWords = SearchValues.Create(
        ["本年新收政府信息公开申请数量", "结转下年度继续办理", "勾稽关系"], StringComparison.Ordinal);

    /// <summary>Whether the path of a URL ends like a document.</summary>
    public static bool IsDocument(Uri url) =>
        Extensions.Any(extension => url.AbsolutePath.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>A quick look at the bytes: whether taking the page apart could bring an attachment to light.</summary>
    public static bool MayHold(ReadOnlySpan<byte> body) =>
        Holds(body, ".pdf"u8, ".PDF"u8) || Holds(body, ".doc"u8, ".DOC"u8) || Holds(body, ".xls"u8, ".XLS"u8)
            || Holds(body, ".wps"u8, ".WPS"u8)
        || Holds(body, ".rtf"u8, ".RTF"u8) || Holds(body, ".ofd"u8, ".OFD"u8);

    /// <summary>Whether the page prints the statutory form.</summary>
    public static bool PrintsTheForm(string text) => text.AsSpan().ContainsAny(FormWords);

    /// <summary>The documents of a report page, under the year and title of the page where their own name tells none.</summary>
    public static IReadOnlyList<DiscoveredLink> Find(ListPage page, int? year, string? title)
    {
        if (PrintsTheForm(page.Text))
            return [];
        var found = new Dictionary<Uri, DiscoveredLink>();
        foreach (var anchor in page.Anchors.Concat(Embedded(page)).Concat(InScripts(page)))
        {
            if (!IsDocument(anchor.Url) || ReportTitle.IsForeign(anchor.Title))
                continue;
            var own = ReportTitle.Kind(anchor.Title, inReportColumn: true) == TitleKind.Report;
            var name = own ? anchor.Title : title ?? anchor.Title;
            found.TryAdd(anchor.Url, new DiscoveredLink(
                anchor.Url, CaptureRole.Attachment, name, ReportYear.InTitle(anchor.Title) ?? year, anchor.Date));
        }

        return [.. found.Values.Take(DiscoveryLimits.MaxLinks)];
    }

    private static IEnumerable<ListAnchor> Embedded(ListPage page) =>
        from element in page.Document.QuerySelectorAll("iframe[src], embed[src], object[data]")
        let reference = element.GetAttribute("src") ?? element.GetAttribute("data") ?? ""
        let viewed = FileParameter().Match(reference)
        let url = page.Resolve(viewed.Success ? WebUtility.UrlDecode(viewed.Groups[1].Value) : reference)
        where url is not null
        select new ListAnchor(url, "", null);

    // Platforms carry the body of the page as an escaped string in a script.
    private static IEnumerable<ListAnchor> InScripts(ListPage page) =>
        from match in Quoted().Matches(page.Text.Replace("\\/", "/", StringComparison.Ordinal)).Take(DiscoveryLimits.MaxLinks)
        let url = page.Resolve(match.Groups[1].Value)
        where url is not null
        select new ListAnchor(url, "", null);

    private static bool Holds(ReadOnlySpan<byte> body, ReadOnlySpan<byte> lower, ReadOnlySpan<byte> upper) =>
        body.IndexOf(lower) >= 0 || body.IndexOf(upper) >= 0;

    [GeneratedRegex("[?&](?:file|url|src)=([^&#]{1,1000})", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex FileParameter();

    [GeneratedRegex(@"[""'=]\\?[""']?((?:https?:)?/[^\s""'<>\\]{1,500}\.(?:pdf|docx?|xlsx?|wps|ofd))\\?[""']", Pattern.AnyCase,
        Pattern.Timeout)]
    private static partial Regex Quoted();
}
