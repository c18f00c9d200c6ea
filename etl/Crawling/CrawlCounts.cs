namespace Warehouse.Etl.Crawling;

/// <summary>Counts of a run.</summary>
public sealed record CrawlCounts
{
    /// <summary>Requests sent, robots.txt and repetitions included.</summary>
    public long Requests { get; init; }

    /// <summary>URLs found that were not known.</summary>
    public long Found { get; init; }

    /// <summary>URLs fetched, with content that is new.</summary>
    public long Fetched { get; init; }

    /// <summary>URLs fetched and found unchanged.</summary>
    public long Unchanged { get; init; }

    /// <summary>URLs that redirect.</summary>
    public long Redirected { get; init; }

    /// <summary>URLs of which the server says there is nothing.</summary>
    public long Gone { get; init; }

    /// <summary>URLs without a usable answer.</summary>
    public long Failed { get; init; }

    /// <summary>URLs not asked for, by robots.txt or by our rules.</summary>
    public long Refused { get; init; }

    /// <summary>URLs that only browsers or known people see.</summary>
    public long Blocked { get; init; }

    /// <summary>URLs put off because their host rests.</summary>
    public long PutOff { get; init; }

    /// <summary>Answers taken from the archive instead of the network, after a crash or for another agency.</summary>
    public long FromArchive { get; init; }
}
