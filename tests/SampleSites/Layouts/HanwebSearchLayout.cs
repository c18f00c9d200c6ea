using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>hanweb: the column is the answer of search.jsp; its pager is a script that tells the number of pages and no URL.</summary>
public sealed class HanwebSearchLayout : ISiteLayout
{
    private const string Search = "/module/xxgk/search.jsp?divid=div1324&i_id=24&webid=3006&area=11330800002618&sortfield=compaltedate:0";

    /// <inheritdoc/>
    public string ListPath => Search;

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) =>
        $"/art/{entry.PublishedOn.Year}/{entry.PublishedOn.Month}/{entry.PublishedOn.Day}/art_1229561{entry.Number:D3}_{58_000 + entry.Number}.html";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
        {
            var items = string.Concat(pages[i].Select(entry => ListMarkups.TwoLines(entry, entry.Url ?? DetailPath(entry))));
            var pager = $"共&nbsp;{pages.Count}&nbsp;页 <a href=\"javascript:void(0);\" onclick=\"gotoPage({i + 2})\">下一页</a>";
            site.AddHtml(i == 0 ? Search : $"{Search}&currpage={i + 1}", ListHtml.Page(items, pager));
        }
    }
}
