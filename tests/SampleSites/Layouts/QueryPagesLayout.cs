using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>The page number in the query string, entries by a long id.</summary>
public sealed class QueryPagesLayout : ISiteLayout
{
    /// <inheritdoc/>
    public string ListPath => Path(0);

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) => $"/GovOpenShow.aspx?id={20_220_125_180_019_000L + entry.Number}";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
        {
            var items = string.Concat(pages[i].Select(entry => ListMarkups.Truncated(entry, entry.Url ?? DetailPath(entry))));
            var links = string.Concat(Enumerable.Range(0, pages.Count)
                .Select(n => $"<a href='{Path(n).Replace("&", "&amp;", StringComparison.Ordinal)}'>{n + 1}</a>"));
            site.AddHtml(Path(i), ListHtml.Page(items, $"共{pages.Count}页 {links}"));
        }
    }

    private static string Path(int page) => $"/InfoPublic.aspx?cid=1019&pid=971&page={page + 1}&kw=";
}
