using System.Collections.Concurrent;
using System.Security.Cryptography;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Reading.Documents.Plain;

namespace Warehouse.Etl.Crawling.Robots;

/// <summary>
/// Finds out what the robots.txt of an origin (scheme, host, port) says: asks once a day, archives the answer, and reads it from there after a restart
/// and when memory had no room for it.
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
    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsAnswer>>> _answers = new(StringComparer.Ordinal);
    private readonly RobotsBudget _budget = new(options.RobotsMegabytes * 1024L * 1024);

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
    public async Task<RobotsAnswer> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        var origin = url.GetLeftPart(UriPartial.Authority);
        while (true)
        {
            var known = _answers.GetOrAdd(origin, (key, token) => new(() => FindAsync(key, token)), cancellationToken);
            try
            {
                var answer = await known.Value;
                if (clock.GetUtcNow() - answer.Version.CheckedAt < RobotsVersion.Lifetime)
                    return answer;
                _answers.TryRemove(KeyValuePair.Create(origin, known));
            }
            catch (OperationCanceledException)
            {
                // Whoever asks next asks for itself.
                _answers.TryRemove(KeyValuePair.Create(origin, known));
                throw;
            }
        }
    }

    private async Task<RobotsAnswer> FindAsync(string origin, CancellationToken cancellationToken)
    {
        var url = new Uri(origin + "/robots.txt");
        var answer = _archived.TryRemove(url.AbsoluteUri, out var capture) && clock.GetUtcNow() - capture.CapturedAt < RobotsVersion.Lifetime
            ? FromArchive(capture)
            : null;
        answer ??= await AskAsync(url, cancellationToken);
        hosts.Of(url).Obey(answer, TimeSpan.FromSeconds(options.MaxCrawlDelaySeconds));
        if (answer.Source is not null)
            MakeRoom(_budget.Hold(origin, answer));
        return answer;
    }

    private void MakeRoom(IReadOnlyList<(string Origin, RobotsAnswer Answer)> excess)
    {
        foreach (var (origin, answer) in excess)
        {
            // A later answer of the same origin stays.
            if (!_answers.TryGetValue(origin, out var known) || known is not { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } task }
                || !ReferenceEquals(task.Result, answer))
                continue;
            _archived[origin + "/robots.txt"] = answer.Source!;
            _answers.TryRemove(KeyValuePair.Create(origin, known));
        }
    }

    private RobotsAnswer? FromArchive(Capture capture)
    {
        try
        {
            return capture.Status switch
            {
                >= 200 and < 300 => Read(capture, reader.Read(capture).Content.Span),
                >= 400 and < 500 and not 429 => Absent(capture.CapturedAt),
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

    private async Task<RobotsAnswer> AskAsync(Uri url, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            using var outcome = await fetcher.FetchAsync(hosts.Of(url), new FetchRequest(url, Context, null), cancellationToken);
            if (outcome is not FetchOutcome.Answered { Response: var response })
                return Unreachable(isChallenge: false);
            // Asked for without condition, for what is obeyed must be at hand; the same as last time is archived as a revisit.
            var capture = writer.Write(response.Exchange with { Previous = _contents.GetValueOrDefault(url.AbsoluteUri) });
            Keep(capture);
            switch (response.Status)
            {
                case >= 200 and < 300:
                    return Read(capture, response.Exchange.Decoded.Span);
                case 429 or >= 500:
                    return Unreachable(IsChallenge(response));
                case >= 300 and < 400 when response.RedirectTo is { } target:
                    url = target;
                    break;
                default:
                    return Absent(clock.GetUtcNow());
            }
        }

        return Absent(clock.GetUtcNow());
    }

    // A revisit holds no content to which another could refer.
    private void Keep(Capture capture)
    {
        if (capture is { Status: 200, RevisitOf: null })
            _contents[capture.Url.AbsoluteUri] = capture;
    }

    private static bool IsChallenge(FetchResponse response) => BlockedPage.IsChallenge(
        response.Status, TextDecoding.Decode(response.Exchange.Decoded.Span[..Math.Min(response.Exchange.Decoded.Length, MaxChallengeBytes)], response.Exchange.MediaType));

    private RobotsAnswer Read(Capture capture, ReadOnlySpan<byte> content) => new(
        new RobotsVersion(RobotsState.Read, Convert.ToHexStringLower(SHA256.HashData(content)), capture.CapturedAt), _parser.Parse(content), capture);

    private static RobotsAnswer Absent(DateTimeOffset checkedAt) => new(new RobotsVersion(RobotsState.Absent, null, checkedAt), RobotsFile.AllowAll);

    private RobotsAnswer Unreachable(bool isChallenge) =>
        new(new RobotsVersion(RobotsState.Unreachable, null, clock.GetUtcNow()) { IsChallenge = isChallenge }, RobotsFile.DisallowAll);
}
