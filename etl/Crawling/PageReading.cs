using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Frontier;

namespace Warehouse.Etl.Crawling;

/// <summary>What an answer means.</summary>
/// <param name="Visit">What became of the URL.</param>
/// <param name="Links">Where it leads.</param>
/// <param name="Redirects">Redirects in a row when those links are followed.</param>
internal sealed record PageReading(FrontierVisit Visit, IReadOnlyList<DiscoveredLink> Links, int Redirects = 0);
