using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>Reads the links of a page with their full titles and the dates beside them.</summary>
internal static partial class AnchorReader
{
    private const int MaxLevelsToEntry = 4;

    private const int MaxEntryText = 400;

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
            if (entry.QuerySelectorAll("a[href]").Length > 2 || entry.TextContent.Length > MaxEntryText)
                return null;
            var own = element.TextContent;
            var around = own.Length == 0 ? entry.TextContent : entry.TextContent.Replace(own, " ", StringComparison.Ordinal);
            if (ReportYear.DateIn(around) is { } date)
                return date;
        }

        return null;
    }

    [GeneratedRegex(@"[\[(（【]?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex TrailingDate();

    [GeneratedRegex(@"(?:\.{2,}|…+|。{3,})$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Ellipsis();
}
