using System.Text;
using System.Text.Json;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>gkmlpt: a page that a browser renders, a list API behind it; post_count is larger than what is ever listed.</summary>
/// <param name="folder">Folder of the unit on its host, e.g. <c>/gzpylpj</c>; empty when it has a host of its own.</param>
public sealed class GkmlptLayout(string folder) : ISiteLayout
{
    private const int Column = 2629;

    private const int Sid = 200_001;

    /// <inheritdoc/>
    public string ListPath => $"{folder}/gkmlpt/annualreport";

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) => $"{folder}/gkmlpt/content/10/{Id(entry) / 1000}/post_{Id(entry)}.html";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        site.AddHtml(ListPath, Encoding.UTF8.GetBytes($$"""
            <!DOCTYPE html><html><head><title>政府信息公开年报</title></head><body><div id="app"></div>
            <script>window._CONFIG = { SID: '{{Sid}}', TREE: [{"id":11,"name":"政府信息公开指南","post_count":1,"children":[]},
            {"id":{{Column}},"name":"政府信息公开年报","jump_url":"","post_count":{{entries.Count + 40}},"children":[]}],
                SERVICE_AREA_ID: 1 };</script>
            <script src="/gkmlpt/js/app.js"></script></body></html>
            """));
        var pages = ListHtml.Pages(entries);
        for (var i = 0; i < pages.Count; i++)
            site.Add($"{folder}/gkmlpt/api/all/{Column}?page={i + 1}&sid={Sid}",
                new SitePage(Answer(pages[i], i, entries.Count), "application/json"));
    }

    private byte[] Answer(IReadOnlyList<ListEntry> entries, int page, int total) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        classify = new { id = Column, name = "政府信息公开年报", post_count = total + 40, jump_url = "" },
        total,
        offset = page * ListHtml.PageSize,
        articles = entries.Select(entry => new
        {
            id = Id(entry),
            title = entry.Title,
            url = entry.Url ?? DetailPath(entry),
            type = "normal",
            classify_main = Column,
            date = 0,
            create_time = new DateTimeOffset(entry.PublishedOn, new TimeOnly(9, 0), TimeSpan.FromHours(8)).ToUnixTimeSeconds(),
            created_at = $"{entry.PublishedOn:yyyy-MM-dd} 09:00:00",
            publisher = "",
        }),
    });

    private static int Id(ListEntry entry) => 10_097_000 + entry.Number;
}
