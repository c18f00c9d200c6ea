namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>Counts of one host in one run.</summary>
public sealed record HostCounts
{
    /// <summary>Requests sent, robots.txt and repetitions included.</summary>
    public long Requests { get; init; }

    /// <summary>Bytes of body received, as they came.</summary>
    public long Bytes { get; init; }

    /// <summary>Time that requests waited for their turn.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Shortest time between the starts of two requests; null before the second.</summary>
    public TimeSpan? ShortestGap { get; init; }

    /// <summary>Most requests in flight at once.</summary>
    public int MostInFlight { get; init; }

    /// <summary>Answers with status 2xx.</summary>
    public long Ok { get; init; }

    /// <summary>Answers with status 304.</summary>
    public long NotModified { get; init; }

    /// <summary>Answers with status 4xx.</summary>
    public long ClientErrors { get; init; }

    /// <summary>Answers with status 5xx.</summary>
    public long ServerErrors { get; init; }

    /// <summary>Answers with status 429.</summary>
    public long TooManyRequests { get; init; }

    /// <summary>Answers with status 503.</summary>
    public long Unavailable { get; init; }

    /// <summary>Requests without a usable answer.</summary>
    public long Errors { get; init; }

    /// <summary>When the first request went out; null before it.</summary>
    public DateTimeOffset? FirstRequestAt { get; init; }

    /// <summary>When the last request went out; null before the first.</summary>
    public DateTimeOffset? LastRequestAt { get; init; }
}
