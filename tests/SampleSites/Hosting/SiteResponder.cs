using System.Globalization;
using System.IO.Compression;
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
        var body = page.Body;
        if (page.Status == StatusCodes.Status200OK && IsPacked(host) && request.Headers.AcceptEncoding.ToString()
            .Contains("gzip", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "gzip";
            body = Pack(body);
        }

        if (!IsChunked(host))
            response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, cancellationToken);
    }

    // As servers differ: some pack pages, some do not know the length beforehand. Sites made for load do neither.
    private static bool IsPacked(string host) => host.Length % 3 == 0 && !GeneratedSites.Has(host);

    private static bool IsChunked(string host) => host.Length % 5 == 0 && !GeneratedSites.Has(host);

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return packed.ToArray();
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
