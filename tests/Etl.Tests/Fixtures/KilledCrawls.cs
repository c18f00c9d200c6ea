namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>
/// Crawls and loads that are killed, interrupted or meet a full disk, one after the other and beside all other tests: they wait more than they work.
/// <c>-trait part=kill</c> runs them, <c>-trait- part=kill</c> all others.
/// </summary>
[CollectionDefinition(Name)]
[Trait("part", "kill")]
public static class KilledCrawls
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Killed crawls";
}
