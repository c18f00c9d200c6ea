namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>A service over an empty warehouse, for the tests of a class that only read.</summary>
public sealed class EmptyService : IAsyncLifetime
{
    internal RunningService Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await RunningService.StartAsync();

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
