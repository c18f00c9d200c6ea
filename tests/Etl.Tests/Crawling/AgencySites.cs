using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>Agencies' sites on one loopback server, told apart by host name: each has a list of reports, and whatever a test gives it beside.</summary>
internal sealed class AgencySites : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, int> _open = new();

    private AgencySites(WebApplication server) => _server = server;

    /// <summary>Who came when: host, path, requests open at that host.</summary>
    public ConcurrentQueue<(string Host, string Path, DateTimeOffset At, int Open)> Log { get; } = new();

    /// <summary>Pages by host and path; what is not here is 404.</summary>
    public ConcurrentDictionary<string, RequestDelegate> Pages { get; } = new();

    public string Address { get; private set; } = "";

    public static async Task<AgencySites> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var sites = new AgencySites(builder.Build());
        sites._server.Run(sites.AnswerAsync);
        await sites._server.StartAsync();
        sites.Address = sites._server.Urls.Single()["http://".Length..];
        return sites;
    }

    /// <summary>Puts a page with fixed content.</summary>
    public void Put(string host, string path, string html, string mediaType = "text/html; charset=utf-8") => Pages[host + path] = async context =>
    {
        context.Response.ContentType = mediaType;
        await context.Response.WriteAsync(html);
    };

    /// <summary>Puts a redirect.</summary>
    public void Redirect(string host, string path, string target) => Pages[host + path] = context =>
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    };

    /// <summary>Puts a list of reports and the reports; returns the URL of the list.</summary>
    public Uri PutAgency(string host, string agency, params int[] years)
    {
        var links = years.Select(year => $"<li><a href=\"{year}.html\">{agency}{year}年政府信息公开工作年度报告</a><span>{year + 1}-01-20</span></li>");
        Put(host, "/zfxxgk/nb/index.html", $"<html><head><title>政府信息公开年报</title></head><body><ul>{string.Concat(links)}</ul></body></html>");
        foreach (var year in years)
            Put(host, $"/zfxxgk/nb/{year}.html", Report(agency, year));
        return new Uri($"http://{host}/zfxxgk/nb/index.html");
    }

    /// <summary>A page that looks like a report.</summary>
    public static string Report(string agency, int year) =>
        $"<html><body><h1>{agency}{year}年政府信息公开工作年度报告</h1>{string.Concat(Enumerable.Repeat("<p>一、总体情况。本机关认真贯彻条例。</p>", 150))}</body></html>";

    public IReadOnlyList<string> Asked() => [.. Log.Where(entry => entry.Path != "/robots.txt").Select(entry => entry.Host + entry.Path).Order()];

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var open = _open.AddOrUpdate(host, 1, (_, count) => count + 1);
        Log.Enqueue((host, context.Request.Path + context.Request.QueryString, TimeProvider.System.GetUtcNow(), open));
        try
        {
            if (Pages.TryGetValue(host + context.Request.Path, out var page))
                await page(context);
            else
                context.Response.StatusCode = 404;
        }
        finally
        {
            _open.AddOrUpdate(host, 0, (_, count) => count - 1);
        }
    }
}
