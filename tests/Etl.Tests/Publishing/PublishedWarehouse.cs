using Microsoft.Extensions.Options;
using Warehouse.Benchmarks.National;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Tests.Loading;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>A warehouse of its own with what publishes it, gone after the test.</summary>
internal sealed class PublishedWarehouse : IDisposable
{
    private readonly ReadyWarehouse _warehouse = new();

    public PublishedWarehouse(PublishingOptions? options = null, TimeProvider? clock = null)
    {
        var settings = Options.Create(options ?? new PublishingOptions());
        Store = new SnapshotStore(Folder, settings, clock ?? TimeProvider.System);
        Publisher = new Publisher(Database, Store, MetricDictionary.Read(), settings, clock ?? TimeProvider.System);
    }

    public DataFolder Folder => _warehouse.Folder;

    public WarehouseDatabase Database => _warehouse.Database;

    public SnapshotStore Store { get; }

    public Publisher Publisher { get; }

    /// <summary>Fills it with a part of the made-up country.</summary>
    public PublishedWarehouse WithCountry(double scale)
    {
        using var connection = Database.OpenConnection();
        NationalGenerator.Fill(connection, scale, TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Publishes, and opens the snapshot to be read.</summary>
    public async Task<SnapshotDatabase> PublishAsync()
    {
        var outcome = await Publisher.PublishAsync(null, TestContext.Current.CancellationToken);
        return SnapshotDatabase.Open(Store.DatabaseOf(outcome.Manifest.Id), Folder, new WarehouseOptions { MemoryMegabytes = 512, Threads = 2 });
    }

    public void Dispose()
    {
        Publisher.Dispose();
        _warehouse.Dispose();
    }
}
