using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Warehouse.SampleSites.Hostile;

/// <summary>How the hostile server answers, by path (any host) or by host (robots.txt). Each is something that a crawler meets.</summary>
internal static class HostileBehaviours
{
    private const int Mebibyte = 1024 * 1024;

    private static readonly TimeSpan Drip = TimeSpan.FromMilliseconds(200);

    /// <summary>Behaviours by path without query.</summary>
    public static IReadOnlyDictionary<string, Func<HostileExchange, CancellationToken, Task>> ByPath { get; } =
        new Dictionary<string, Func<HostileExchange, CancellationToken, Task>>
        {
            ["/ok"] = (x, ct) => Raw.PageAsync(x, "<html><body>fine</body></html>", ct),
            ["/no-answer"] = (_, ct) => Task.Delay(Timeout.InfiniteTimeSpan, ct),
            ["/slow-headers"] = SlowHeadersAsync,
            ["/slow-body"] = SlowBodyAsync,
            ["/endless"] = EndlessAsync,
            ["/endless-headers"] = EndlessHeadersAsync,
            ["/huge"] = (x, ct) => BigAsync(x, 1024L * Mebibyte, ct),
            ["/huge-unannounced"] = HugeUnannouncedAsync,
            ["/gzip-bomb"] = (x, ct) => BombAsync(x, "gzip", stream => new GZipStream(stream, CompressionLevel.SmallestSize), ct),
            ["/br-bomb"] = (x, ct) => BombAsync(x, "br", stream => new BrotliStream(stream, CompressionLevel.Fastest), ct),
            ["/deflate-bomb"] = (x, ct) => BombAsync(x, "deflate", stream => new ZLibStream(stream, CompressionLevel.SmallestSize), ct),
            ["/gzip-torn"] = (x, ct) => Raw.SendAsync(x, "200 OK", ["Content-Encoding: gzip"], Compressed()[..40], ct),
            ["/gzip-false"] = (x, ct) => Raw.SendAsync(x, "200 OK", ["Content-Encoding: gzip"], "not compressed at all"u8.ToArray(), ct),
            ["/encoding-unknown"] = (x, ct) => Raw.SendAsync(x, "200 OK", ["Content-Encoding: rot13"], "uryyb"u8.ToArray(), ct),
            ["/length-short"] = (x, ct) => Raw.WriteAsync(x,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<html>cut", ct),
            ["/length-long"] = (x, ct) =>
                Raw.WriteAsync(x, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<html>more than five", ct),
            ["/length-two"] = (x, ct) => Raw.WriteAsync(x, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\n<html>abc",
                ct),
            ["/length-negative"] = (x, ct) => Raw.WriteAsync(x, "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n<html>", ct),
            ["/not-http"] = (x, ct) => Raw.WriteAsync(x, "SSH-2.0-OpenSSH_9.6\r\n", ct),
            ["/closed"] = (_, _) => Task.CompletedTask,
            ["/chunk-torn"] = (x, ct) => Raw.WriteAsync(x, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html\r\nZZ\r\n", ct),
            ["/redirect-loop"] = (x, ct) => Raw.RedirectAsync(x, "/redirect-loop", ct),
            ["/redirect-ladder"] = RedirectLadderAsync,
            ["/redirect-private"] = (x, ct) => Raw.RedirectAsync(x, Query(x, "to", "http://10.0.0.1/"), ct),
            ["/redirect-file"] = (x, ct) => Raw.RedirectAsync(x, "file:///etc/passwd", ct),
            ["/redirect-nowhere"] = (x, ct) => Raw.SendAsync(x, "302 Found", [], [], ct),
            ["/redirect-mirror"] = (x, ct) => Raw.RedirectAsync(x, "http://www.sample-mirror.com/index.html", ct),
            ["/429-seconds"] = (x, ct) => RetryAfterAsync(x, "429 Too Many Requests", "2", ct),
            ["/429-date"] = (x, ct) => RetryAfterAsync(x, "429 Too Many Requests", InSeconds(2), ct),
            ["/429-long"] = (x, ct) => RetryAfterAsync(x, "429 Too Many Requests", "86400", ct),
            ["/503-seconds"] = (x, ct) => RetryAfterAsync(x, "503 Service Unavailable", "2", ct),
            ["/503-always"] = (x, ct) => Raw.SendAsync(x, "503 Service Unavailable", [], [], ct),
            ["/500-once"] = (x, ct) => x.Attempt == 1
                ? Raw.SendAsync(x, "500 Internal Server Error", [], [], ct) : Raw.PageAsync(x, "<html><body>fine</body></html>", ct),
            ["/404"] = (x, ct) => Raw.SendAsync(x, "404 Not Found", [], "gone"u8.ToArray(), ct),
            ["/521"] = (x, ct) => Raw.SendAsync(
                x, "521 Web Server Is Down", ["Set-Cookie: __jsluid_s=1"],
                    "<script>document.cookie='__jsl_clearance=1';location.href='/521'</script>"u8.ToArray(), ct),
        };

    private static async Task SlowHeadersAsync(HostileExchange x, CancellationToken ct)
    {
        foreach (var c in "HTTP/1.1 200 OK\r\nX-Padding: " + new string('a', 10_000) + "\r\n\r\n")
        {
            await Raw.WriteAsync(x, c.ToString(), ct);
            await Task.Delay(Drip, ct);
        }
    }

    private static async Task SlowBodyAsync(HostileExchange x, CancellationToken ct)
    {
        await Raw.WriteAsync(x, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n", ct);
        for (var i = 0; i < 100_000; i++)
        {
            await Raw.WriteAsync(x, "a", ct);
            await Task.Delay(Drip, ct);
        }
    }

    private static async Task EndlessAsync(HostileExchange x, CancellationToken ct)
    {
        await Raw.WriteAsync(x, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", ct);
        var chunk = "10000\r\n" + new string('a', 0x10000) + "\r\n";
        while (!ct.IsCancellationRequested)
            await Raw.WriteAsync(x, chunk, ct);
    }

    private static async Task EndlessHeadersAsync(HostileExchange x, CancellationToken ct)
    {
        await Raw.WriteAsync(x, "HTTP/1.1 200 OK\r\n", ct);
        for (var i = 0; !ct.IsCancellationRequested; i++)
            await Raw.WriteAsync(x, $"X-Header-{i}: {new string('a', 1000)}\r\n", ct);
    }

    private static async Task BigAsync(HostileExchange x, long length, CancellationToken ct)
    {
        await Raw.WriteAsync(x, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {length}\r\n\r\n", ct);
        var block = new byte[Mebibyte];
        for (long sent = 0; sent < length; sent += block.Length)
            await x.Stream.WriteAsync(block, ct);
    }

    // Without a length the end of the connection is the end of the body: 64 MiB, twice what is allowed.
    private static async Task HugeUnannouncedAsync(HostileExchange x, CancellationToken ct)
    {
        await Raw.WriteAsync(x, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n", ct);
        var block = new byte[Mebibyte];
        for (var i = 0; i < 64; i++)
            await x.Stream.WriteAsync(block, ct);
    }

    private static async Task BombAsync(HostileExchange x, string encoding, Func<Stream, Stream> compress, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await using (var stream = compress(body))
        {
            var zeros = new byte[Mebibyte];
            for (var i = 0; i < 256; i++)
                await stream.WriteAsync(zeros, ct);
        }

        await Raw.SendAsync(x, "200 OK", [$"Content-Encoding: {encoding}"], body.ToArray(), ct);
    }

    // Each answer leads one step further down: /redirect-ladder?n=1, 2, 3 …
    private static Task RedirectLadderAsync(HostileExchange x, CancellationToken ct)
    {
        var step = int.Parse(Query(x, "n", "0"), NumberStyles.None, CultureInfo.InvariantCulture);
        return Raw.RedirectAsync(x, $"/redirect-ladder?n={step + 1}", ct);
    }

    private static Task RetryAfterAsync(HostileExchange x, string status, string after, CancellationToken ct) =>
        x.Attempt == 1 || after == "86400"
        ? Raw.SendAsync(x, status, [$"Retry-After: {after}"], [], ct)
        : Raw.PageAsync(x, "<html><body>fine</body></html>", ct);

    private static string InSeconds(int seconds) => TimeProvider.System.GetUtcNow().AddSeconds(seconds)
        .ToString("R", CultureInfo.InvariantCulture);

    private static string Query(HostileExchange x, string name, string fallback)
    {
        var at = x.Path.IndexOf($"{name}=", StringComparison.Ordinal);
        return at < 0 ? fallback : Uri.UnescapeDataString(x.Path[(at + name.Length + 1)..]);
    }

    private static byte[] Compressed()
    {
        using var body = new MemoryStream();
        using (var stream = new GZipStream(body, CompressionLevel.Optimal))
            stream.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(n => $"<p>{n}</p>"))));
        return body.ToArray();
    }
}
