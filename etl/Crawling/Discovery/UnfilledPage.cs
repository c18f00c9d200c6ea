using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Recognises list pages whose entries come only when a browser runs their scripts, though menus and footers print plenty of text: to take
/// them for lists without reports would make their agencies late.
/// </summary>
internal static partial class UnfilledPage
{
    // What frameworks repeat for each entry once they have fetched the entries.
    private const string Repeated = "[ng-repeat], [data-ng-repeat], [v-for], [ms-for], [ms-repeat], [data-bind*=foreach]";

    /// <summary>Why the page lists nothing as it stands; null when its own markup is the list.</summary>
    public static string? Reason(ListPage page, bool inReportColumn)
    {
        if (page.Document.QuerySelectorAll(Repeated).Any(IsLink) || Placeholder().IsMatch(page.Text))
            return "The entries of the list are filled in by a script that only a browser runs.";
        return !inReportColumn && OpensByScript(page) ? "The column of reports opens by a script that only a browser runs." : null;
    }

    private static bool IsLink(IElement entry) => entry.LocalName == "a" || entry.QuerySelector("a") is not null;

    private static bool OpensByScript(ListPage page) =>
        page.Document.QuerySelectorAll("a[href]").Take(DiscoveryLimits.MaxAnchors).Any(anchor =>
            anchor.GetAttribute("href")!.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            && ReportTitle.Kind(TitleText.Clean(anchor.TextContent), inReportColumn: false) == TitleKind.Column);

    [GeneratedRegex(@"<a\b[^<>]{0,300}>\s*(?:<\w+>\s*)?\{\{[^{}<>]{1,80}\}\}", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Placeholder();
}
