using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>
/// Links to the other page of a pair that shows one report twice (<see cref="PhonePage"/>). They wait beside the page that was found first, and are
/// needed only when that one turns out not to be had. Safe on many threads.
/// </summary>
internal sealed class TwinPages
{
    private readonly Lock _changing = new();
    private readonly Dictionary<(string AgencyId, Uri Page), (DiscoveredLink Link, Uri? Via)> _waiting = [];
    private readonly HashSet<(string AgencyId, Uri Page)> _missing = [];

    /// <summary>Lets a link wait.</summary>
    /// <param name="agencyId">The agency.</param>
    /// <param name="first">The page of the pair that was found first.</param>
    /// <param name="link">The other.</param>
    /// <param name="via">The page that links the other.</param>
    /// <returns>False when the first is known not to be had: then the link must be followed.</returns>
    public bool SetAside(string agencyId, Uri first, DiscoveredLink link, Uri? via)
    {
        lock (_changing)
        {
            if (_missing.Contains((agencyId, first)))
                return false;
            _waiting[(agencyId, first)] = (link, via);
            return true;
        }
    }

    /// <summary>Takes note that a page is not to be had.</summary>
    /// <returns>The link that waits beside it; null when none does.</returns>
    public (DiscoveredLink Link, Uri? Via)? InPlaceOf(string agencyId, Uri page)
    {
        lock (_changing)
        {
            _missing.Add((agencyId, page));
            return _waiting.Remove((agencyId, page), out var link) ? link : null;
        }
    }
}
