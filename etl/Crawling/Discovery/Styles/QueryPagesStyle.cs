using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>The page number in the query string: <c>list.aspx?cid=1019&amp;page=2</c>.</summary>
internal sealed partial class QueryPagesStyle : IListStyle
{
    /// <inheritdoc/>
    public ListStyle Style => ListStyle.QueryPages;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        var own = PageParameter().Match(page.Url.Query);
        var linked = page.Anchors
            .Where(anchor => anchor.Url.AbsolutePath == page.Url.AbsolutePath && anchor.Url.Host == page.Url.Host)
            .Select(anchor => (anchor.Url, Match: PageParameter().Match(anchor.Url.Query)))
            .Where(link => link.Match.Success && PageNumbers.Parse(link.Match.Groups[2].Value) is not null)
            .ToList();
        if (linked.Count == 0 && !(own.Success && PageNumbers.Total(page) is not null))
            return null;
        var (model, parameter) = linked.Count > 0 ? linked[0] : (page.Url, own);
        var current = own.Success ? PageNumbers.Parse(own.Groups[2].Value) ?? 1 : 1;
        var highest = linked.Count == 0 ? 0 : linked.Max(link => PageNumbers.Parse(link.Match.Groups[2].Value)!.Value);
        // Some lists count from 0: only numbers that the page itself links are known to exist then.
        var total = linked.Exists(link => link.Match.Groups[2].Value == "0") ? highest : Math.Max(highest, PageNumbers.Total(page) ?? 0);
        return StyleFindings.Lists(PageNumbers.Range(current + 1, total).Select(n => With(model, parameter, n)));
    }

    private static Uri With(Uri model, Match parameter, int number)
    {
        var group = parameter.Groups[2];
        return new UriBuilder(model) { Query = model.Query[..group.Index] + number + model.Query[(group.Index + group.Length)..] }.Uri;
    }

    [GeneratedRegex(@"[?&](page|p|pn|pageno|pagenum|pageindex|curpage|currentpage|currpage|page_?id|a\d+p)=(\d{1,3})(?=&|$)",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex PageParameter();
}
