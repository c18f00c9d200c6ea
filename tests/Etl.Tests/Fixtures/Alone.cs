namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>Tests that kill processes or wait for time limits: each runs while no other test takes the processor.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Alone";
}
