using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>博达 by wbtreeid: the pager is a form filled by script, entries are named by wbnewsid.</summary>
public sealed class TreeListLayout : ISiteLayout
{
    private const string Tree = "urltype=tree.TreeTempUrl&wbtreeid=5069";

    /// <inheritdoc/>
    public string ListPath => $"/xxgk/xxgk_list.jsp?{Tree}";

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) =>
        $"/xxgk/xxgk_content.jsp?urltype=news.NewsContentUrl&wbtreeid=5069&wbnewsid={1_161_000 + entry.Number}";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
        {
            var items = string.Concat(pages[i].Select(entry => ListMarkups.Plain(entry, entry.Url ?? DetailPath(entry))));
            var pager = $"<form><input type=\"hidden\" name=\"a6t\" value=\"{pages.Count}\">"
                + $"<input type=\"hidden\" name=\"a6p\" value=\"{i + 1}\"></form>"
                + "<a href=\"javascript:_simple_list_gotopage_fun(3,'a6GOTOPAGE',2)\">跳转</a>";
            site.AddHtml(i == 0 ? ListPath : $"/xxgk/xxgk_list.jsp?a6t={pages.Count}&a6p={i + 1}&{Tree}", ListHtml.Page(items, pager));
        }
    }
}
