using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>Reads the links of a page with their full titles and the dates beside them.</summary>
internal static partial class AnchorReader
{
    private const int MaxLevelsToEntry = 4;

    private const int MaxEntryText = 400;

    private const int MaxEntryNodes = 60;

    private const int MaxEntryLinks = 2;

    /// <summary>All links that lead anywhere, in page order. javascript: links and #placeholders lead nowhere.</summary>
    public static IReadOnlyList<ListAnchor> Read(IParentNode document, Uri baseUrl)
    {
        var anchors = new List<ListAnchor>();
        foreach (var element in document.QuerySelectorAll("a[href], area[href]").Take(DiscoveryLimits.MaxAnchors))
        {
            if (Resolve(baseUrl, element.GetAttribute("href")!) is not { } url)
                continue;
            var text = TitleText.Clean(element.TextContent);
            var date = ReportYear.DateIn(text) is { } inside && TrailingDate().IsMatch(text) ? inside : DateBeside(element);
            var title = FullTitle(TrailingDate().Replace(text, ""), TitleText.Clean(element.GetAttribute("title") ?? ""));
            anchors.Add(new ListAnchor(url, title, date));
        }

        return anchors;
    }

    /// <summary>The absolute URL of a reference, without fragment; null when it is no page of the web.</summary>
    public static Uri? Resolve(Uri baseUrl, string reference)
    {
        var text = reference.Trim();
        if (text.Length is 0 or > DiscoveryLimits.MaxUrl || text[0] == '#' || text.Contains("${", StringComparison.Ordinal)
            || text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(baseUrl, text, out var url)
            || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
            return null;
        return url.Fragment.Length == 0 ? url : new UriBuilder(url) { Fragment = "" }.Uri;
    }

    // Lists cut the text after some characters; then @title has it in full. Elsewhere @title holds only a tip.
    private static string FullTitle(string text, string title)
    {
        if (title.Length == 0)
            return text;
        var stem = Ellipsis().Replace(text, "");
        var isCut = stem.Length < text.Length;
        return isCut || title.StartsWith(stem, StringComparison.Ordinal) ? title : text;
    }

    // The nearest element around the link that is one entry of the list: it may print the date beside the link.
    private static DateOnly? DateBeside(IElement element)
    {
        var entry = element.ParentElement;
        for (var level = 0; level < MaxLevelsToEntry && entry is not null; level++, entry = entry.ParentElement)
        {
            if (TextBeside(entry, element) is not { } text)
                return null;
            if (ReportYear.DateIn(text) is { } date)
                return date;
        }

        return null;
    }

    // The text of an entry without that of its link; null when it is more than one entry: too many nodes or links.
    private static string? TextBeside(IElement entry, IElement link)
    {
        var text = new StringBuilder();
        var (nodes, links) = (0, 0);
        for (var node = Next(entry, entry, inside: true); node is not null; node = Next(entry, node, inside: node != link))
        {
            if (node is IElement { LocalName: "a" })
                links++;
            if (++nodes > MaxEntryNodes || links > MaxEntryLinks || text.Length > MaxEntryText)
                return null;
            if (node is IText words)
                text.Append(' ').Append(words.Data);
        }

        return text.ToString();
    }

    // The node after this one in document order within the entry, into this one or past it.
    private static INode? Next(IElement entry, INode node, bool inside)
    {
        if (inside && node.FirstChild is { } child)
            return child;
        for (var current = node; current is not null && current != entry; current = current.Parent)
        {
            if (current.NextSibling is { } sibling)
                return sibling;
        }

        return null;
    }

    [GeneratedRegex(@"[\[(（【]?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex TrailingDate();

    [GeneratedRegex(@"(?:\.{2,}|…+|。{3,})$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Ellipsis();
}
