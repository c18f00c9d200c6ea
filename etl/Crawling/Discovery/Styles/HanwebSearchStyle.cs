using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>
/// hanweb <c>/module/xxgk/search.jsp?divid=…&amp;area=…</c>: a column as the answer of a search. Its pager is a script; the number of pages
/// is printed, and the page asked for stands in <c>currpage</c>.
/// </summary>
internal sealed partial class HanwebSearchStyle : IListStyle
{
    private const string Page = "/module/xxgk/search.jsp";

    /// <inheritdoc/>
    public ListStyle Style => ListStyle.HanwebSearch;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        if (!page.Url.AbsolutePath.EndsWith(Page, StringComparison.OrdinalIgnoreCase))
            return null;
        var own = CurrentPage().Match(page.Url.Query);
        var current = own.Success ? PageNumbers.Parse(own.Groups[1].Value) ?? 1 : 1;
        var kept = CurrentPage().Replace(page.Url.Query, "").TrimStart('?', '&');
        return StyleFindings.Lists(PageNumbers.Range(current + 1, PageNumbers.Total(page) ?? 1)
            .Select(n => new UriBuilder(page.Url) { Query = $"?{kept}&currpage={n}" }.Uri));
    }

    [GeneratedRegex(@"[?&]currpage=(\d{1,4})(?=&|$)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex CurrentPage();
}
