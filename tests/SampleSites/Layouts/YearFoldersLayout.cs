using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>A folder for each year of publication of a report: gknb2021/, gknb2022/.</summary>
public sealed class YearFoldersLayout : ISiteLayout
{
    private const string Column = "/zwgk/zfxxgk/zfxxgknb/";

    /// <inheritdoc/>
    public string ListPath => Column;

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) =>
        $"{Folder(entry.Year)}{entry.PublishedOn:yyyyMM}/t{entry.PublishedOn:yyyyMMdd}_{195_000 + entry.Number}.html";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var years = entries.Select(entry => entry.Year).Distinct().OrderDescending().ToList();
        site.AddHtml(Column, ListHtml.Page(string.Concat(years.Select(year => $"<li><a href=\"gknb{year}/\">{year}年</a></li>\n")), ""));
        foreach (var year in entries.GroupBy(entry => entry.Year))
        {
            var items = string.Concat(year.Select(entry => ListMarkups.Plain(entry, entry.Url ?? DetailPath(entry))));
            site.AddHtml(Folder(year.Key), ListHtml.Page(items, ""));
        }
    }

    private static string Folder(int year) => $"{Column}gknb{year}/";
}
