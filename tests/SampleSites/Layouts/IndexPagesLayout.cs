using System.Globalization;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>TRS: index.html, index_1.html and so on, with relative links into folders by month. A script counts the pages.</summary>
/// <param name="second">The number in the name of the second page: 1 on most sites, 2 or 3 on some.</param>
/// <param name="extension">Extension of all pages.</param>
/// <param name="markup">How entries are written.</param>
public sealed class IndexPagesLayout(int second, string extension, ListMarkup markup) : ISiteLayout
{
    private const string Folder = "/zfxxgk/zfxxgknb/";

    /// <summary>Writes the pager with <c>countPage</c> and document.write, as older templates do, in place of createPageHTML.</summary>
    public bool WritesLinksByScript { get; init; }

    /// <inheritdoc/>
    public string ListPath => Folder;

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) => Folder + Relative(entry);

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
        {
            var items = string.Concat(pages[i].Select(entry => markup(entry, entry.Url ?? "./" + Relative(entry))));
            var page = ListHtml.Page(items, WritesLinksByScript ? WrittenPager(i, pages.Count) : Pager(i, pages.Count));
            site.AddHtml(Folder + Name(i), page);
            if (i == 0)
                site.AddHtml(Folder, page);
        }
    }

    private string Name(int page) => page == 0 ? $"index.{extension}" : $"index_{page - 1 + second}.{extension}";

    private string Relative(ListEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.PublishedOn:yyyyMM}/t{entry.PublishedOn:yyyyMMdd}_{2_600_000 + entry.Number}.{extension}");

    private string Pager(int current, int total) => $"<script>createPageHTML({total}, {current}, \"index\", \"{extension}\");</script>";

    private string WrittenPager(int current, int total) => $$"""
        <script>var currentPage = {{current}};//所在页从0开始
        var countPage = {{total}}//共多少页
        document.write("&nbsp;<a href="index"+"_" + (currentPage+1) + "."+"{{extension}}">下一页</a>&nbsp;");</script>
        """ + (current + 1 < total ? $"<a href=\"{Name(current + 1)}\"><span>下一页</span>&nbsp;</a>" : "");
}
