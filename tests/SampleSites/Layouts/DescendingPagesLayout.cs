using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>博达: zfxxgknb.htm first, then zfxxgknb/2.htm and zfxxgknb/1.htm: the numbers fall, so that old pages keep their names.</summary>
public sealed class DescendingPagesLayout : ISiteLayout
{
    private const string Column = "/zfxxgk1/zfxxgknb";

    /// <inheritdoc/>
    public string ListPath => Column + ".htm";

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) => $"/info/1027/{49_000 + entry.Number}.htm";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
        {
            var items = string.Concat(pages[i].Select(entry => ListMarkups.Plain(entry, entry.Url ?? DetailPath(entry))));
            site.AddHtml(Path(i, pages.Count), ListHtml.Page(items, Pager(i, pages.Count)));
        }
    }

    private static string Path(int page, int count) => page == 0 ? Column + ".htm" : $"{Column}/{count - page}.htm";

    private static string Pager(int page, int count) => page + 1 < count
        ? $"<a href=\"{Column}.htm\">首页</a><a href=\"{Path(page + 1, count)}\">下页</a><a href=\"{Column}/1.htm\">尾页</a>"
        : $"<a href=\"{Column}.htm\">首页</a>";
}
