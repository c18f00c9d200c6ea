using System.Text;

namespace Warehouse.SampleSites.Hostile;

/// <summary>How hosts of the hostile server answer for robots.txt; the first label of the host says which.</summary>
internal static class RobotsVariants
{
    private const string Forbid = "User-agent: *\nDisallow: /\n";

    /// <summary>Behaviours by first label. All other hosts have no robots.txt.</summary>
    public static IReadOnlyDictionary<string, Func<HostileExchange, CancellationToken, Task>> ByLabel { get; } =
        new Dictionary<string, Func<HostileExchange, CancellationToken, Task>>
        {
            ["robots-404"] = (x, ct) => Raw.SendAsync(x, "404 Not Found", [], [], ct),
            ["robots-403"] = (x, ct) => Raw.SendAsync(x, "403 Forbidden", [], [], ct),
            ["robots-500"] = (x, ct) => Raw.SendAsync(x, "500 Internal Server Error", [], [], ct),
            ["robots-503"] = (x, ct) => Raw.SendAsync(x, "503 Service Unavailable", [], [], ct),
            ["robots-silent"] = (_, ct) => Task.Delay(Timeout.InfiniteTimeSpan, ct),
            ["robots-closed"] = (_, _) => Task.CompletedTask,
            ["robots-forbid"] = (x, ct) => TextAsync(x, Forbid, ct),
            ["robots-delay"] = (x, ct) => TextAsync(x, "User-agent: *\nCrawl-delay: 3\n", ct),
            ["robots-html"] = (x, ct) => Raw.PageAsync(x, "<html><body>not found</body></html>", ct),
            ["robots-redirect"] = (x, ct) => x.Path == "/robots.txt"
                ? Raw.RedirectAsync(x, "/robots/real.txt", ct) : TextAsync(x, Forbid, ct),
            ["robots-loop"] = (x, ct) => Raw.RedirectAsync(x, "/robots.txt", ct),
            // The rule that forbids stands within the first 500 KiB, the one that would allow beyond them.
            ["robots-huge"] = (x, ct) => TextAsync(
                x, "User-agent: *\nDisallow: /secret\n" + new string('#', 600 * 1024) + "\nAllow: /secret\n", ct),
        };

    private static Task TextAsync(HostileExchange x, string text, CancellationToken ct) =>
        Raw.SendAsync(x, "200 OK", ["Content-Type: text/plain"], Encoding.UTF8.GetBytes(text), ct);
}
