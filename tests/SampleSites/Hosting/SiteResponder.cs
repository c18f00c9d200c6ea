using System.Globalization;
using System.Security.Cryptography;

namespace Warehouse.SampleSites.Hosting;

/// <summary>Answers the requests to all well-behaved sites, by Host header, with conditional requests.</summary>
internal sealed class SiteResponder(SiteDirectory sites, AccessLog log)
{
    private static readonly DateTimeOffset Published = new(2025, 4, 1, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var host = request.Host.Host.ToLowerInvariant();
        var path = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        var end = log.Begin(host, context.Connection.Id, path, request.Headers.UserAgent);
        try
        {
            await WriteAsync(sites.Find(host, path), host, request, response, context.RequestAborted);
        }
        finally
        {
            end(response.StatusCode);
        }
    }

    private async Task WriteAsync(SitePage? page, string host, HttpRequest request, HttpResponse response,
        CancellationToken cancellationToken)
    {
        response.StatusCode = page?.Status ?? StatusCodes.Status404NotFound;
        if (page is null)
            return;
        if (page.Status == StatusCodes.Status200OK && IsUnchanged(page, host, request, response))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (page.MediaType is not null)
            response.ContentType = page.MediaType;
        response.ContentLength = page.Body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(page.Body, cancellationToken);
    }

    // Half of the sites know ETag, the other half only Last-Modified.
    private bool IsUnchanged(SitePage page, string host, HttpRequest request, HttpResponse response)
    {
        if (host.Length % 2 == 0)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.Body).AsSpan(0, 8))}\"";
            response.Headers.ETag = tag;
            return request.Headers.IfNoneMatch == tag;
        }

        var modified = (sites.Corrections ? Published.AddDays(100) : Published).ToString("R", CultureInfo.InvariantCulture);
        response.Headers.LastModified = modified;
        return request.Headers.IfModifiedSince == modified;
    }
}
