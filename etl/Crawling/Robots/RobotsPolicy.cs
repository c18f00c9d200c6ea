using System.Collections.Concurrent;
using System.Security.Cryptography;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Hosts;

namespace Warehouse.Etl.Crawling.Robots;

/// <summary>
/// Finds out what the robots.txt of an origin (scheme, host, port) says: asks once a day, archives the answer, and after a restart reads it from there.
/// </summary>
public sealed class RobotsPolicy(
    PoliteFetcher fetcher, HostDirectory hosts, WarcWriter writer, ArchiveReader reader, CrawlOptions options, TimeProvider clock)
{
    private const int MaxRedirects = 5;

    // Challenges are small.
    private const int MaxChallengeBytes = 64 * 1024;

    private static readonly CaptureContext Context = new(CaptureRole.Robots, "robots", null, null, null);

    private readonly RobotsParser _parser = new(options.ProductToken);
    private readonly ConcurrentDictionary<string, Capture> _archived = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Capture> _contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsVersion>>> _versions = new(StringComparer.Ordinal);

    /// <summary>Takes note of the latest answers in the archive: obeyed while they are young enough, and compared with what comes after them.</summary>
    public void Remember(IEnumerable<Capture> captures)
    {
        ArgumentNullException.ThrowIfNull(captures);
        foreach (var capture in captures)
        {
            _archived[capture.Url.AbsoluteUri] = capture;
            Keep(capture);
        }
    }

    /// <summary>What the robots.txt of a URL's origin says.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<RobotsVersion> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        var origin = url.GetLeftPart(UriPartial.Authority);
        while (true)
        {
            var known = _versions.GetOrAdd(origin, (key, token) => new(() => FindAsync(key, token)), cancellationToken);
            try
            {
                var version = await known.Value;
                if (clock.GetUtcNow() - version.CheckedAt < RobotsVersion.Lifetime)
                    return version;
                _versions.TryRemove(KeyValuePair.Create(origin, known));
            }
            catch (OperationCanceledException)
            {
                // Whoever asks next asks for itself.
                _versions.TryRemove(KeyValuePair.Create(origin, known));
                throw;
            }
        }
    }

    private async Task<RobotsVersion> FindAsync(string origin, CancellationToken cancellationToken)
    {
        var url = new Uri(origin + "/robots.txt");
        var version = _archived.TryRemove(url.AbsoluteUri, out var capture) && clock.GetUtcNow() - capture.CapturedAt < RobotsVersion.Lifetime
            ? FromArchive(capture)
            : null;
        version ??= await AskAsync(url, cancellationToken);
        hosts.Of(url).Obey(version, TimeSpan.FromSeconds(options.MaxCrawlDelaySeconds));
        return version;
    }

    private RobotsVersion? FromArchive(Capture capture)
    {
        try
        {
            return capture.Status switch
            {
                >= 200 and < 300 => Read(reader.Read(capture).Content.Span, capture.CapturedAt),
                >= 400 and < 500 and not 429 => new RobotsVersion(RobotsFile.AllowAll, RobotsState.Absent, null, capture.CapturedAt),
                _ => null,
            };
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ContentDecodingException)
        {
            // An archive file that is gone or damaged must not stop the crawl of a host: it is asked once more, and kept whole.
            _contents.TryRemove(capture.Url.AbsoluteUri, out _);
            return null;
        }
    }

    private async Task<RobotsVersion> AskAsync(Uri url, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            using var outcome = await fetcher.FetchAsync(hosts.Of(url), new FetchRequest(url, Context, null), cancellationToken);
            if (outcome is not FetchOutcome.Answered { Response: var response })
                return Unreachable();
            // Asked for without condition, for what is obeyed must be at hand; the same as last time is archived as a revisit.
            Keep(writer.Write(response.Exchange with { Previous = _contents.GetValueOrDefault(url.AbsoluteUri) }));
            switch (response.Status)
            {
                case >= 200 and < 300:
                    return Read(response.Exchange.Decoded.Span, clock.GetUtcNow());
                case 429 or >= 500:
                    return Unreachable() with { IsChallenge = IsChallenge(response) };
                case >= 300 and < 400 when response.RedirectTo is { } target:
                    url = target;
                    break;
                default:
                    return Absent();
            }
        }

        return Absent();
    }

    // A revisit holds no content to which another could refer.
    private void Keep(Capture capture)
    {
        if (capture is { Status: 200, RevisitOf: null })
            _contents[capture.Url.AbsoluteUri] = capture;
    }

    private static bool IsChallenge(FetchResponse response) => BlockedPage.IsChallenge(
        response.Status, TextDecoding.Decode(response.Exchange.Decoded.Span[..Math.Min(response.Exchange.Decoded.Length, MaxChallengeBytes)], response.Exchange.MediaType));

    private RobotsVersion Read(ReadOnlySpan<byte> content, DateTimeOffset checkedAt) =>
        new(_parser.Parse(content), RobotsState.Read, Convert.ToHexStringLower(SHA256.HashData(content)), checkedAt);

    private RobotsVersion Absent() => new(RobotsFile.AllowAll, RobotsState.Absent, null, clock.GetUtcNow());

    private RobotsVersion Unreachable() => new(RobotsFile.DisallowAll, RobotsState.Unreachable, null, clock.GetUtcNow());
}
