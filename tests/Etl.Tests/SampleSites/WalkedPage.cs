using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.SampleSites;

/// <summary>A page of a walk and what discovery found in it.</summary>
internal sealed record WalkedPage(DiscoveredLink Link, int Status, string? MediaType, byte[] Body, DiscoveryResult Result);
