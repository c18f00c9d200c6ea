using System.Text;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.SampleSites.Layouts;

/// <summary>hanweb: no list; the page of a unit and a year is the report. The bare page offers the years.</summary>
public sealed class HanwebAnnualReportLayout : ISiteLayout
{
    private const string Page = "/module/xxgk/xxgkAnnualReport.jsp?area=113304830025582868";

    /// <inheritdoc/>
    public string ListPath => Page;

    /// <inheritdoc/>
    public string DetailPath(ListEntry entry) => $"{Page}&fbtime={entry.Year}";

    /// <inheritdoc/>
    public void AddLists(SiteContent site, IReadOnlyList<ListEntry> entries)
    {
        var options = string.Concat(entries.Select(entry => entry.Year).Distinct()
            .Select(year => $"<option value=\"{year}\">{year}年</option>"));
        site.AddHtml(Page, Encoding.UTF8.GetBytes(
            $"<html><head><title>政府信息公开年报</title></head><body><select name=\"fbtime\" onchange=\"go(this)\">{options}</select>"
            + "<p>请选择年度</p></body></html>"));
    }
}
