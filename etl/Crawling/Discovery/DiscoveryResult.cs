namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>What a page leads to. An empty result without a reason is a page that simply leads nowhere.</summary>
/// <param name="Links">Links to follow, in page order, each URL once.</param>
/// <param name="Blocked">Why the page could not be read; null when it could.</param>
/// <param name="Message">One sentence for the operator on what was seen when blocked; else null.</param>
public sealed record DiscoveryResult(IReadOnlyList<DiscoveredLink> Links, BlockedReason? Blocked = null, string? Message = null)
{
    /// <summary>Nothing found and nothing in the way.</summary>
    public static DiscoveryResult Nothing { get; } = new([]);
}
