using Warehouse.Etl.Crawling.Frontier;

namespace Warehouse.Etl.Crawling;

/// <summary>Counts a run while it goes on. Safe on many threads.</summary>
internal sealed class CrawlTally
{
    private readonly Lock _counting = new();
    private CrawlCounts _counts = new();

    public CrawlCounts Current
    {
        get
        {
            lock (_counting)
                return _counts;
        }
    }

    public void Found()
    {
        lock (_counting)
            _counts = _counts with { Found = _counts.Found + 1 };
    }

    public void FromArchive()
    {
        lock (_counting)
            _counts = _counts with { FromArchive = _counts.FromArchive + 1 };
    }

    public void Visited(FrontierState state, bool unchanged)
    {
        lock (_counting)
        {
            _counts = state switch
            {
                FrontierState.Fetched when unchanged => _counts with { Unchanged = _counts.Unchanged + 1 },
                FrontierState.Fetched => _counts with { Fetched = _counts.Fetched + 1 },
                FrontierState.Redirected => _counts with { Redirected = _counts.Redirected + 1 },
                FrontierState.Gone => _counts with { Gone = _counts.Gone + 1 },
                FrontierState.Failed => _counts with { Failed = _counts.Failed + 1 },
                FrontierState.Refused => _counts with { Refused = _counts.Refused + 1 },
                FrontierState.Blocked => _counts with { Blocked = _counts.Blocked + 1 },
                _ => _counts with { PutOff = _counts.PutOff + 1 },
            };
        }
    }
}
