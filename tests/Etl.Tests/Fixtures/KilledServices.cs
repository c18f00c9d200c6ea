namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>The same for services and nodes, see <see cref="KilledCrawls"/>.</summary>
[CollectionDefinition(Name)]
[Trait("part", "kill")]
public static class KilledServices
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Killed services";
}
