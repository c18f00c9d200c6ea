using System.Security.Cryptography;
using System.Text;
using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>
/// What the run knows of URLs, in memory: each URL of each agency once, each URL asked for once. When several agencies share a page, the first asks for
/// it and the others are served from its answer. A page that is a list and a report in one is known as both. Safe on many threads.
/// </summary>
public sealed class UrlFrontier(CrawlOptions options)
{
    private readonly Lock _changing = new();
    private readonly HashSet<UInt128> _known = [];
    private readonly Dictionary<UInt128, List<FrontierEntry>> _underWay = [];
    private readonly Dictionary<UInt128, long> _answered = [];
    private readonly Dictionary<string, (int Lists, int All)> _counts = new(StringComparer.Ordinal);

    /// <summary>Takes note of a URL that is known from earlier runs.</summary>
    public void Remember(string agencyId, string url, CaptureRole role)
    {
        lock (_changing)
        {
            if (_known.Add(Hash(agencyId, role, url)))
                Count(agencyId, role);
        }
    }

    /// <summary>Whether a URL of an agency is known already.</summary>
    public bool Knows(string agencyId, Uri url, CaptureRole role)
    {
        ArgumentNullException.ThrowIfNull(url);
        lock (_changing)
            return _known.Contains(Hash(agencyId, role, url.AbsoluteUri));
    }

    /// <summary>Whether a URL is new for an agency and within the agency's limits; if so it is known from now on.</summary>
    public bool TryAdd(string agencyId, Uri url, CaptureRole role)
    {
        ArgumentNullException.ThrowIfNull(url);
        lock (_changing)
        {
            var (lists, all) = _counts.GetValueOrDefault(agencyId);
            if (all >= options.MaxUrlsPerAgency || (role == CaptureRole.List && lists >= options.MaxListPagesPerAgency))
                return false;
            if (!_known.Add(Hash(agencyId, role, url.AbsoluteUri)))
                return false;
            Count(agencyId, role);
            return true;
        }
    }

    /// <summary>Asks for leave to ask a server.</summary>
    /// <param name="entry">The URL wanted.</param>
    /// <param name="answered">The capture that this run has of it already; null when it has none.</param>
    /// <returns>True when the caller is the first to want it. False when the answer is there, or is under way for another agency and will be shared.</returns>
    public bool TryClaim(FrontierEntry entry, out long? answered)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var key = Hash("", entry.Role, entry.Url.AbsoluteUri);
        lock (_changing)
        {
            answered = _answered.TryGetValue(key, out var capture) ? capture : null;
            if (answered is not null)
                return false;
            if (_underWay.TryGetValue(key, out var sharers))
            {
                sharers.Add(entry);
                return false;
            }

            _underWay[key] = [];
            return true;
        }
    }

    /// <summary>Ends a claim and returns the entries of other agencies that waited for it.</summary>
    /// <param name="entry">The claimed URL.</param>
    /// <param name="captureId">The answer; null when there was none that can be shared.</param>
    public IReadOnlyList<FrontierEntry> Settle(FrontierEntry entry, long? captureId)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var key = Hash("", entry.Role, entry.Url.AbsoluteUri);
        lock (_changing)
        {
            if (captureId is { } capture)
                _answered[key] = capture;
            return _underWay.Remove(key, out var sharers) ? sharers : [];
        }
    }

    private void Count(string agencyId, CaptureRole role)
    {
        var (lists, all) = _counts.GetValueOrDefault(agencyId);
        _counts[agencyId] = (lists + (role == CaptureRole.List ? 1 : 0), all + 1);
    }

    private static UInt128 Hash(string agencyId, CaptureRole role, string url)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{agencyId}\n{CaptureRoles.Code(role)}\n{url}"), digest);
        return BitConverter.ToUInt128(digest);
    }
}
