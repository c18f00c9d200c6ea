namespace Warehouse.Etl.Operations.Data;

/// <summary>What was asked of one host, over all crawls.</summary>
internal sealed record HostRow
{
    /// <summary>Host, with its port when unusual.</summary>
    public required string Host { get; init; }

    /// <summary>Requests sent.</summary>
    public long Requests { get; init; }

    /// <summary>Bytes received.</summary>
    public long Bytes { get; init; }

    /// <summary>Time that requests waited for their turn, in milliseconds.</summary>
    public long WaitedMs { get; init; }

    /// <summary>Shortest time between two requests, in milliseconds; null before the second.</summary>
    public long? ShortestGapMs { get; init; }

    /// <summary>Most requests at once.</summary>
    public int MostInFlight { get; init; }

    /// <summary>Answers 2xx.</summary>
    public long Ok { get; init; }

    /// <summary>Answers 304.</summary>
    public long NotModified { get; init; }

    /// <summary>Answers 4xx.</summary>
    public long ClientErrors { get; init; }

    /// <summary>Answers 5xx.</summary>
    public long ServerErrors { get; init; }

    /// <summary>Answers 429.</summary>
    public long TooManyRequests { get; init; }

    /// <summary>Answers 503.</summary>
    public long Unavailable { get; init; }

    /// <summary>Requests without a usable answer.</summary>
    public long Errors { get; init; }

    /// <summary>When it was last asked.</summary>
    public DateTimeOffset? LastRequestAt { get; init; }

    /// <summary>Pause kept between requests, in milliseconds.</summary>
    public long IntervalMs { get; init; }

    /// <summary>read, absent or unreachable; null when not needed.</summary>
    public string? RobotsState { get; init; }

    /// <summary>Until when it is left alone; null when it is not.</summary>
    public DateTimeOffset? RestsUntil { get; init; }

    /// <summary>Why it rests.</summary>
    public string? RestReason { get; init; }

    /// <summary>Rows that the filter matches.</summary>
    public long Total { get; init; }
}
