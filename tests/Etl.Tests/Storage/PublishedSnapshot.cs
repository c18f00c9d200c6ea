namespace Warehouse.Etl.Tests.Storage;

/// <summary>One snapshot for all tests of a class, which only read it.</summary>
public sealed class PublishedSnapshot : IDisposable
{
    public PublishedSnapshot() => File = Warehouse.Publish();

    public string File { get; }

    internal TemporaryWarehouse Warehouse { get; } = new();

    public void Dispose() => Warehouse.Dispose();
}
