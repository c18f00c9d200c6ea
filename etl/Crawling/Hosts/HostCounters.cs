using Warehouse.Etl.Crawling.Fetching;

namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>What was asked of a host in this run: the proof of politeness. Safe on many threads.</summary>
public sealed class HostCounters
{
    private readonly Lock _counting = new();
    private HostCounts _counts = new();
    private DateTimeOffset? _lastStart;
    private int _inFlight;

    /// <summary>The counts at this moment.</summary>
    public HostCounts Current
    {
        get
        {
            lock (_counting)
                return _counts;
        }
    }

    /// <summary>A request goes out.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="waited">How long it waited for its turn.</param>
    public void Started(DateTimeOffset now, TimeSpan waited)
    {
        lock (_counting)
        {
            _inFlight++;
            var gap = _lastStart is { } last ? now - last : (TimeSpan?)null;
            _lastStart = now;
            _counts = _counts with
            {
                Requests = _counts.Requests + 1,
                Waited = _counts.Waited + waited,
                FirstRequestAt = _counts.FirstRequestAt ?? now,
                LastRequestAt = now,
                ShortestGap = gap is null || _counts.ShortestGap < gap ? _counts.ShortestGap : gap,
                MostInFlight = Math.Max(_counts.MostInFlight, _inFlight),
            };
        }
    }

    /// <summary>A request ended.</summary>
    public void Ended(FetchOutcome outcome)
    {
        lock (_counting)
        {
            _inFlight--;
            _counts = outcome switch
            {
                FetchOutcome.Answered { Response: var response } => CountAnswer(_counts, response),
                FetchOutcome.Failed failed => _counts with { Errors = _counts.Errors + 1, Bytes = _counts.Bytes + failed.ReceivedBytes },
                _ => _counts,
            };
        }
    }

    /// <summary>A request was given up before it ended.</summary>
    public void Abandoned()
    {
        lock (_counting)
            _inFlight--;
    }

    private static HostCounts CountAnswer(HostCounts counts, FetchResponse response) => counts with
    {
        Bytes = counts.Bytes + response.Exchange.Body.Length,
        Ok = counts.Ok + (response.Status is >= 200 and < 300 ? 1 : 0),
        NotModified = counts.NotModified + (response.Status == 304 ? 1 : 0),
        ClientErrors = counts.ClientErrors + (response.Status is >= 400 and < 500 ? 1 : 0),
        ServerErrors = counts.ServerErrors + (response.Status >= 500 ? 1 : 0),
        TooManyRequests = counts.TooManyRequests + (response.Status == 429 ? 1 : 0),
        Unavailable = counts.Unavailable + (response.Status == 503 ? 1 : 0),
    };
}
