using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Hosts;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>
/// Decides what is asked for next: of all hosts with something to ask for and a free connection, the one whose pause ends first; of a host's URLs, lists
/// before reports, for they keep other hosts busy too. Safe on many threads.
/// </summary>
public sealed class HostScheduler(TimeProvider clock)
{
    private readonly Lock _changing = new();
    private readonly Dictionary<CrawlHost, Lane> _lanes = [];
    private readonly PriorityQueue<Lane, long> _ready = new();

    /// <summary>URLs that wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>URLs that are taken and not yet released.</summary>
    public int UnderWay { get; private set; }

    /// <summary>Adds a URL of a host.</summary>
    public void Add(CrawlHost host, FrontierEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (_changing)
        {
            if (!_lanes.TryGetValue(host, out var lane))
                _lanes[host] = lane = new Lane(host);
            (entry.Role == CaptureRole.List ? lane.Lists : lane.Reports).Enqueue(entry);
            Waiting++;
            MakeReady(lane);
        }
    }

    /// <summary>Takes what may be asked for now. Tell <see cref="Release"/> when it is done.</summary>
    /// <param name="host">Whom to ask.</param>
    /// <param name="entry">What to ask for.</param>
    /// <param name="wait">When nothing may be asked for now: how long until something may; null when nothing waits with a free connection.</param>
    public bool TryTake(out CrawlHost host, out FrontierEntry entry, out TimeSpan? wait)
    {
        lock (_changing)
        {
            while (_ready.TryPeek(out var lane, out var due))
            {
                var rest = clock.GetElapsedTime(clock.GetTimestamp(), due);
                if (lane.Host.RestsUntil is not null || (rest <= TimeSpan.Zero && lane.Host.Gate.Wait == TimeSpan.Zero))
                {
                    _ready.Dequeue();
                    (host, entry, wait) = (lane.Host, Take(lane), null);
                    return true;
                }

                if (rest > TimeSpan.Zero)
                {
                    (host, entry, wait) = (null!, null!, rest);
                    return false;
                }

                // The gate was shut for longer in the meantime: others first.
                _ready.DequeueEnqueue(lane, DueIn(lane.Host.Gate.Wait));
            }

            (host, entry, wait) = (null!, null!, null);
            return false;
        }
    }

    /// <summary>Gives a host's connection back.</summary>
    public void Release(CrawlHost host)
    {
        lock (_changing)
        {
            var lane = _lanes[host];
            lane.InFlight--;
            UnderWay--;
            MakeReady(lane);
        }
    }

    private FrontierEntry Take(Lane lane)
    {
        var entry = lane.Lists.Count > 0 ? lane.Lists.Dequeue() : lane.Reports.Dequeue();
        lane.IsReady = false;
        lane.InFlight++;
        UnderWay++;
        Waiting--;
        MakeReady(lane);
        return entry;
    }

    private long DueIn(TimeSpan time) => clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency);

    private void MakeReady(Lane lane)
    {
        if (lane.IsReady || lane.IsEmpty || lane.InFlight >= lane.Host.Connections)
            return;
        lane.IsReady = true;
        _ready.Enqueue(lane, DueIn(lane.Host.Gate.Wait));
    }

    private sealed class Lane(CrawlHost host)
    {
        public CrawlHost Host { get; } = host;

        public Queue<FrontierEntry> Lists { get; } = new();

        public Queue<FrontierEntry> Reports { get; } = new();

        public int InFlight { get; set; }

        public bool IsReady { get; set; }

        public bool IsEmpty => Lists.Count + Reports.Count == 0;
    }
}
