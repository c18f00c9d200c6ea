using System.Text;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>A link 下一页 is all that leads on; names of pages tell nothing.</summary>
/// <param name="markup">How entries are written.</param>
/// <param name="encoding">Encoding of the list pages, which declare none.</param>
public sealed class NextLinkLayout(ListMarkup markup, Encoding encoding) : ISiteLayout
{
    /// <inheritdoc/>
    public string ListPath => Path(0);

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) => $"/xxgk-show-{107_000 + entry.Number}.html";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
        {
            var items = string.Concat(pages[i].Select(entry => markup(entry, entry.Url ?? DetailPath(entry))));
            var next = i + 1 < pages.Count ? $"<a href=\"{Path(i + 1)}\">下一页</a>" : "<a href=\"javascript:void(0)\">下一页</a>";
            site.AddHtml(Path(i), ListHtml.Page(items, next, encoding));
        }
    }

    private static string Path(int page) => $"/list/xxgknb/auto/{(char)('a' + page)}{124 + (page * 7)}.html";
}
