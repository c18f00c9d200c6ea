using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>
/// 博达 lists by tree: <c>list.jsp?urltype=tree.TreeTempUrl&amp;wbtreeid=5069</c>. Their pager fills a form by script; the number of pages
/// stands in it
/// (<c>a6t</c>) and the page in <c>a6p</c>.
/// </summary>
internal sealed partial class TreeListStyle : IListStyle
{
    /// <inheritdoc/>
    public ListStyle Style => ListStyle.TreeList;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        if (!page.Url.Query.Contains("wbtreeid=", StringComparison.OrdinalIgnoreCase))
            return null;
        var match = Total().Match(page.Text);
        if (!match.Success)
            return null;
        var (name, total) = (match.Groups[1].Value, PageNumbers.Parse(match.Groups[2].Value) ?? DiscoveryLimits.MaxPages);
        var kept = OwnParameters().Replace(page.Url.Query, "").TrimStart('?', '&');
        var current = CurrentPage(page, name);
        return StyleFindings.Lists(PageNumbers.Range(current + 1, total)
            .Select(n => new UriBuilder(page.Url) { Query = $"?{name}t={total}&{name}p={n}&{kept}" }.Uri));
    }

    private static int CurrentPage(ListPage page, string name) =>
        Regex.Match(page.Url.Query, $@"[?&]{name}p=(\d{{1,3}})", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Pattern.Timeout))
            is { Success: true } match ? PageNumbers.Parse(match.Groups[1].Value) ?? 1 : 1;

    [GeneratedRegex(@"name=[""'](a\d+)t[""'][^>]{0,60}value=[""'](\d{1,4})[""']", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Total();

    [GeneratedRegex(@"[?&]a\d+[tpc]=\d*", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex OwnParameters();
}
