namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>Tests that watch what belongs to the whole process: each runs while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Alone";
}
