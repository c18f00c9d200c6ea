using System.IO.Compression;
using System.Text;
using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Tests.Archive;

/// <summary>Exchanges to be archived.</summary>
internal static class Exchanges
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static HttpExchange Html(string path, string body, int status = 200, Capture? previous = null) =>
        Of(path, Encoding.UTF8.GetBytes(body), status, previous);

    public static HttpExchange Of(string path, byte[] body, int status = 200, Capture? previous = null)
    {
        ReadOnlyMemory<byte> memory = body;
        return new HttpExchange
        {
            Url = new Uri("http://www.example.gov.cn" + path),
            At = Noon,
            Took = TimeSpan.FromMilliseconds(120),
            RequestHead = $"GET {path} HTTP/1.1\r\nHost: www.example.gov.cn\r\n",
            Status = status,
            ResponseHead = $"HTTP/1.1 {status} OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"e1\"\r\nLast-Modified: Fri, 30 Jan 2026 01:02:03 GMT\r\n",
            Body = memory,
            Decoded = memory,
            MediaType = "text/html; charset=utf-8",
            ETag = "\"e1\"",
            LastModified = "Fri, 30 Jan 2026 01:02:03 GMT",
            Context = new CaptureContext(CaptureRole.Report, "allowed", "320800-government", 2024, new Uri("http://www.example.gov.cn/list/")),
            Previous = previous,
        };
    }

    public static HttpExchange Gzipped(string path, string body)
    {
        var plain = Encoding.UTF8.GetBytes(body);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(plain);
        var exchange = Of(path, packed.ToArray());
        return exchange with { Decoded = plain, ResponseHead = exchange.ResponseHead + "Content-Encoding: gzip\r\n" };
    }
}
