using System.Text;

namespace Warehouse.SampleSites.Hostile;

/// <summary>Writes answers byte by byte as told, also those that no web server would send.</summary>
internal static class Raw
{
    /// <summary>Text as it is.</summary>
    public static async Task WriteAsync(HostileExchange x, string text, CancellationToken ct) =>
        await x.Stream.WriteAsync(Encoding.UTF8.GetBytes(text), ct);

    /// <summary>A well-formed answer.</summary>
    public static async Task SendAsync(HostileExchange x, string status, IReadOnlyList<string> headers, byte[] body, CancellationToken ct)
    {
        var head = string.Concat(headers.Select(header => header + "\r\n"));
        await WriteAsync(x, $"HTTP/1.1 {status}\r\n{head}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n", ct);
        await x.Stream.WriteAsync(body, ct);
    }

    /// <summary>A page of HTML.</summary>
    public static Task PageAsync(HostileExchange x, string html, CancellationToken ct) =>
        SendAsync(x, "200 OK", ["Content-Type: text/html; charset=utf-8"], Encoding.UTF8.GetBytes(html), ct);

    /// <summary>A redirect.</summary>
    public static Task RedirectAsync(HostileExchange x, string location, CancellationToken ct) =>
        SendAsync(x, "302 Found", [$"Location: {location}"], [], ct);
}
