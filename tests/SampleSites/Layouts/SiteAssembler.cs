using System.Globalization;
using System.Net;
using System.Text;
using Warehouse.SampleReports;
using Warehouse.SampleSites.Hosting;
using Warehouse.SampleSites.Roster;

namespace Warehouse.SampleSites.Layouts;

/// <summary>Puts the site of one agency together: its documents, its list with what stands beside the reports, its robots.txt.</summary>
internal static class SiteAssembler
{
    // The renderers print one day; each page gets its own.
    private const string RenderedDay = "2025-01-20";

    /// <summary>The site before or after the corrections.</summary>
    /// <param name="agency">Whose site it is.</param>
    /// <param name="before">The site as it was before the corrections; null for that site itself.</param>
    public static SiteContent Build(SampleAgency agency, SiteContent? before)
    {
        var site = new SiteContent { Everywhere = Obstacle(agency.Manner) };
        if (agency.Manner == SiteManner.RobotsForbid)
            site.Add("/robots.txt", new SitePage("User-agent: *\nDisallow: /\n"u8.ToArray(), "text/plain"));
        var entries = new List<ListEntry>();
        foreach (var publication in SampleWorld.Publications(agency))
            AddPublication(site, agency, publication, before, entries);
        foreach (var neighbour in agency.Neighbours)
            AddNeighbour(site, agency, neighbour, entries);
        agency.Layout.AddLists(site, entries);
        return site;
    }

    private static void AddPublication(
        SiteContent site, SampleAgency agency, SamplePublication publication, SiteContent? before, List<ListEntry> entries)
    {
        var figures = before is not null && publication.Incident == Incident.Corrected ? FigureSeries.Corrected(publication.Figures)
            : publication.Figures;
        var entry = new ListEntry(entries.Count + 1, figures.Title, publication.PublishedOn, publication.Year);
        if (publication.Incident == Incident.Mirror)
        {
            entries.Add(entry with { Url = $"http://{SampleRoster.MirrorHost}{agency.Layout.DetailPath(entry)}" });
            return;
        }

        entries.Add(entry);
        var path = agency.Layout.DetailPath(entry);
        AddDocument(site, agency, publication, figures, path, before);
        if (publication.Incident == Incident.PictureTwin)
        {
            var twin = entry with { Number = entry.Number + 500, Title = figures.Title + "（图片版）" };
            entries.Add(twin);
            site.AddHtml(agency.Layout.DetailPath(twin), Pictures(figures, publication.PublishedOn));
        }

        if (publication.Incident == Incident.WapTwin)
        {
            var twin = path.Replace(".html", "_wap.html", StringComparison.Ordinal);
            // Beside the page, or, of a report further down, on an earlier page of the list.
            entries.Insert(entries.Count > ListHtml.PageSize ? 0 : entries.Count - 1, entry with { Url = twin });
            site.AddHtml(twin, Render(SampleRenderers.PlainHtml, figures, publication.PublishedOn));
        }
    }

    private static void AddDocument(SiteContent site, SampleAgency agency, SamplePublication publication, ReportFigures figures,
        string path, SiteContent? before)
    {
        switch (publication.Incident)
        {
            case Incident.Picture:
                site.AddHtml(path, Pictures(figures, publication.PublishedOn));
                break;
            case Incident.Docx or Incident.Xlsx or Incident.Pdf:
                var extension = "." + publication.Incident.Value.ToString().ToLowerInvariant();
                var renderer = SampleRenderers.All.First(renderer => renderer.Extension == extension);
                var file = string.Create(CultureInfo.InvariantCulture,
                    $"/attachment/0/{publication.Year}/W0{publication.PublishedOn:yyyyMMdd}{extension}");
                // A file that nobody changed keeps its bytes; made anew, it would carry the time at which it was made.
                site.Add(file, before?.Find(file) ?? new SitePage(renderer.Render(figures), renderer.MediaType));
                site.AddHtml(path, Cover(figures, publication.PublishedOn, $"<p>附件：<a href=\"{file}\">{figures.Title}{extension}</a></p>"));
                break;
            default:
                var style = SampleRenderers.All.Single(renderer => renderer.Name == $"html {agency.PageStyle}");
                site.Add(path, new SitePage(Render(style, figures, publication.PublishedOn), "text/html"));
                break;
        }
    }

    private static void AddNeighbour(SiteContent site, SampleAgency agency, string title, List<ListEntry> entries)
    {
        var entry = new ListEntry(entries.Count + 100, title, new DateOnly(SampleWorld.LastYear, 6, 5), SampleWorld.LastYear - 1);
        entries.Insert(Math.Min(entries.Count, 1), entry);
        site.AddHtml(agency.Layout.DetailPath(entry), Encoding.UTF8.GetBytes(
            $"<html><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{title}</h1><p>正文略。</p></body></html>"));
    }

    private static byte[] Render(IReportRenderer renderer, ReportFigures figures, DateOnly publishedOn)
    {
        // Latin-1 keeps every byte as it is, whatever the page's encoding; the day is ASCII in all of them.
        var text = Encoding.Latin1.GetString(renderer.Render(figures));
        return Encoding.Latin1.GetBytes(text.Replace(RenderedDay, publishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            StringComparison.Ordinal));
    }

    private static byte[] Cover(ReportFigures figures, DateOnly publishedOn, string content) => Encoding.UTF8.GetBytes(
        $"<html><head><meta charset=\"utf-8\"><title>{figures.Title}</title></head><body><h1>{WebUtility.HtmlEncode(figures.Title)}</h1>"
        + $"<div class=\"info\">发布时间：{publishedOn:yyyy-MM-dd}</div>{content}</body></html>");

    private static byte[] Pictures(ReportFigures figures, DateOnly publishedOn) =>
        Cover(figures, publishedOn, string.Concat(Enumerable.Range(1, 4).Select(page => $"<p><img src=\"W020{page}.png\" alt=\"\"></p>")));

    private static SitePage? Obstacle(SiteManner manner) => manner switch
    {
        SiteManner.Challenge => new SitePage(
            Encoding.UTF8.GetBytes("<script>document.cookie=('_')+('_')+('jsl_clearance')+('=1');"
                + "location.href=location.pathname+location.search</script>"), "text/html", 521),
        SiteManner.Login => new SitePage(
            Encoding.UTF8.GetBytes(
                "<html><head><meta charset=\"utf-8\"><title>登录</title></head><body><form method=\"post\">用户名<input name=\"u\">"
                + "密码<input type=\"password\" name=\"p\"><button>登录</button></form></body></html>"), "text/html"),
        SiteManner.Shell => new SitePage(
            Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><script src=\"/static/app.8f3a.js\"></script></head>"
                + "<body><div id=\"app\"></div></body></html>"), "text/html"),
        SiteManner.UnfilledList => new SitePage(ListHtml.Page(
            "<li ng-repeat=\"x in rows\"><a "
            + "ng-href=\"zhengfuxinxi.html?docId={{x.docId}}&signIndex=3&year={{x.year}}\">{{x.docTitle}}</a></li>"
            + string.Concat(Enumerable.Repeat("<li>本栏目公布本机关的政府信息公开指南、目录、年度报告与依申请公开办理流程。</li>", 10)), ""), "text/html"),
        _ => null,
    };
}
