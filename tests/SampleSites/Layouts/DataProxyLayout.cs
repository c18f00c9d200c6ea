using System.Text;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>hanweb and jpaas: the page carries the first records in an XML envelope, dataproxy.jsp gives the others.</summary>
/// <param name="opaqueGroups">Whether the next group is a URL with parameters that tell nothing, rather than asked for by record
/// numbers.</param>
public sealed class DataProxyLayout(bool opaqueGroups) : ISiteLayout
{
    private const string Proxy = "/module/web/jpage/dataproxy.jsp";

    /// <inheritdoc/>
    public string ListPath => "/col/col1229040376/index.html";

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) =>
        $"/art/{entry.PublishedOn.Year}/{entry.PublishedOn.Month}/{entry.PublishedOn.Day}/art_1229040376_{5_444_000 + entry.Number}.html";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var groups = ListHtml.Pages(entries);
        for (var i = 0; i < groups.Count; i++)
        {
            var xml = new SitePage(Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-8'?>" + Envelope(groups, i)),
                "application/xml");
            site.Add(opaqueGroups ? Opaque(i) : Numbered(i, entries.Count), xml);
        }

        var settings = opaqueGroups
            ? ""
            : $"<script>$('#246').jpage({{proxyUrl:'{Proxy}',perPage:{ListHtml.PageSize},totalRecord:{entries.Count},"
                + "params:{columnid:1229040376,unitid:'5834672',webid:2777}})</script>";
        site.AddHtml(ListPath, ListHtml.Page($"<script type=\"text/xml\">{Envelope(groups, 0)}</script>", settings));
    }

    private string Envelope(IReadOnlyList<IReadOnlyList<ListEntry>> groups, int index)
    {
        var next = opaqueGroups && index + 1 < groups.Count ? $"<nextgroup><![CDATA[<a href=\"{Opaque(index + 1)}\"></a>]]></nextgroup>"
            : "";
        var records = groups[index].Select(entry =>
            $"<record><![CDATA[{ListMarkups.Plain(entry, entry.Url ?? DetailPath(entry))}]]></record>");
        return $"<datastore>{next}<recordset>{string.Concat(records)}</recordset></datastore>";
    }

    private static string Opaque(int index) => $"{Proxy}?q={Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"group-{index}"))}";

    private static string Numbered(int index, int total) =>
        $"{Proxy}?startrecord={(index * ListHtml.PageSize) + 1}&endrecord={Math.Min(total, (index + 1) * ListHtml.PageSize)}"
        + $"&perpage={ListHtml.PageSize}&columnid=1229040376&unitid=5834672&webid=2777";
}
