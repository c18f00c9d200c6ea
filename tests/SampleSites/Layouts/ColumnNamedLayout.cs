using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>
/// common_zfxxgknb.shtml, then common_zfxxgknb_2.shtml: the file is named by the column; a script counts the pages from 1.
/// </summary>
public sealed class ColumnNamedLayout : ISiteLayout
{
    private const string File = "/csrc/c100028/common_zfxxgknb";

    /// <inheritdoc/>
    public string ListPath => Path(0);

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) => $"/csrc/c100028/c{7_400_000 + entry.Number}/content.shtml";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
        {
            var items = string.Concat(pages[i].Select(entry => ListMarkups.Plain(entry, entry.Url ?? DetailPath(entry))));
            site.AddHtml(Path(i), ListHtml.Page(
                items,
                $"<script>createPageHTML('page_div', {pages.Count}, {i + 1}, 'common_zfxxgknb', 'shtml', {entries.Count});</script>"));
        }
    }

    private static string Path(int page) => page == 0 ? $"{File}.shtml" : $"{File}_{page + 1}.shtml";
}
