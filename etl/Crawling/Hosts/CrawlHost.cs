using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Robots;

namespace Warehouse.Etl.Crawling.Hosts;

/// <summary>One host during a run: its gate, its counts, whether it answers, what its robots.txt says.</summary>
public sealed class CrawlHost : IDisposable
{
    private readonly HostPoliteness _politeness;
    private int _failuresInARow;

    /// <summary>Meets a host.</summary>
    public CrawlHost(string key, HostPoliteness politeness, TimeProvider clock)
    {
        Key = key;
        _politeness = politeness;
        Gate = new HostGate(politeness, clock);
    }

    /// <summary>Its <see cref="HostKey"/>.</summary>
    public string Key { get; }

    /// <summary>Connections at once.</summary>
    public int Connections => _politeness.Connections;

    /// <summary>The way to it.</summary>
    public HostGate Gate { get; }

    /// <summary>What was asked of it.</summary>
    public HostCounters Counters { get; } = new();

    /// <summary>Until when it is left alone; null while it may be asked. Once set, the host rests for the remainder of the run.</summary>
    public DateTimeOffset? RestsUntil { get; private set; }

    /// <summary>Why it rests; null while it does not.</summary>
    public string? RestReason { get; private set; }

    /// <summary>The robots.txt obeyed last; null before the first.</summary>
    public RobotsVersion? LatestRobots { get; private set; }

    /// <summary>Takes note of how a request ended: too many failures in a row, and the host is left alone.</summary>
    /// <param name="outcome">The end.</param>
    /// <param name="now">The moment.</param>
    /// <param name="rest">How long to leave it alone.</param>
    public void TakeNote(FetchOutcome outcome, DateTimeOffset now, TimeSpan rest)
    {
        var failed = outcome switch
        {
            FetchOutcome.Failed { Fault: var fault } => FetchFaults.ConcernsHost(fault),
            FetchOutcome.Answered { Response.Status: var status } => status is 429 or >= 500,
            _ => false,
        };
        if (!failed)
            Interlocked.Exchange(ref _failuresInARow, 0);
        else if (Interlocked.Increment(ref _failuresInARow) >= _politeness.FailuresUntilRest)
            RestUntil(now + rest, "host_fails");
    }

    /// <summary>Takes note of the robots.txt obeyed.</summary>
    /// <param name="robots">What it says.</param>
    /// <param name="maxDelay">The longest pause that it may ask for.</param>
    public void Obey(RobotsAnswer robots, TimeSpan maxDelay)
    {
        ArgumentNullException.ThrowIfNull(robots);
        LatestRobots = robots.Version;
        if (robots.File.CrawlDelay is { } delay)
            Gate.Widen(delay < maxDelay ? delay : maxDelay);
    }

    /// <summary>Leaves it alone.</summary>
    public void RestUntil(DateTimeOffset until, string reason)
    {
        if (RestsUntil >= until)
            return;
        if (RestsUntil is null)
            CrawlTelemetry.CountBackOff(reason);
        RestsUntil = until;
        RestReason = reason;
    }

    /// <inheritdoc/>
    public void Dispose() => Gate.Dispose();
}
