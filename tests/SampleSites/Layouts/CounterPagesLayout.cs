using System.Globalization;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>1.html, 2.html, 3.html in the folder of the column; pages of entries named by 19 digits.</summary>
public sealed class CounterPagesLayout : ISiteLayout
{
    private const string Folder = "/zfxxgk/zfxxgknb/";

    /// <inheritdoc/>
    public string ListPath => Folder + "1.html";

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) =>
        Folder + (1_749_338_579_192_594_000L + entry.Number).ToString(CultureInfo.InvariantCulture) + ".html";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
        {
            var items = string.Concat(pages[i].Select(entry => ListMarkups.Plain(entry, entry.Url ?? DetailPath(entry))));
            site.AddHtml($"{Folder}{i + 1}.html", ListHtml.Page(items, $"共 <b>{pages.Count}</b> 页　第 {i + 1} 页"));
        }
    }
}
