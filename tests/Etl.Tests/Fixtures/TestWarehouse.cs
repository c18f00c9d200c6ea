using Microsoft.Extensions.Options;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>
/// A warehouse in a data folder of its own, gone after the test. It starts as far along as the test needs it: empty, ready, with a country or
/// published; <see cref="RunningService"/> serves it.
/// </summary>
internal sealed class TestWarehouse : IDisposable
{
    private readonly IOptions<PublishingOptions> _publishing;
    private readonly TimeProvider _clock;
    private WarehouseDatabase? _database;
    private Publisher? _publisher;

    private TestWarehouse(string? model, PublishingOptions? publishing, TimeProvider? clock)
    {
        _clock = clock ?? TimeProvider.System;
        _publishing = Microsoft.Extensions.Options.Options.Create(publishing ?? new PublishingOptions());
        DataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        if (model is not null)
            WarehouseModels.Copy(model, DataPath);
        Options = new WarehouseOptions { DataPath = DataPath, MemoryMegabytes = 512, Threads = 2 };
        Folder = new DataFolder(DataPath);
        Store = new SnapshotStore(Folder, _publishing, _clock);
    }

    public string DataPath { get; }

    public WarehouseOptions Options { get; }

    public DataFolder Folder { get; }

    /// <summary>The open database; opened again after <see cref="Close"/>.</summary>
    public WarehouseDatabase Database => _database ??= WarehouseDatabase.Open(Folder, Options);

    public SnapshotStore Store { get; }

    public Publisher Publisher => _publisher ??= new Publisher(Database, Store, MetricDictionary.Read(), _publishing, _clock);

    /// <summary>A database without a table.</summary>
    public static TestWarehouse Empty() => new(model: null, null, null);

    /// <summary>A database that is migrated and seeded.</summary>
    /// <param name="publishing">How it publishes; null takes the defaults.</param>
    /// <param name="clock">When it publishes; null takes this machine's clock.</param>
    public static TestWarehouse Ready(PublishingOptions? publishing = null, TimeProvider? clock = null) =>
        new(WarehouseModels.Ready, publishing, clock);

    /// <summary>The same with a part of the made-up country in it.</summary>
    public static TestWarehouse WithCountry(double scale = SampleScale.Country, PublishingOptions? publishing = null, TimeProvider? clock = null) =>
        new(WarehouseModels.WithCountry(scale), publishing, clock);

    /// <summary>The same, published at <see cref="WarehouseModels.Moment"/>.</summary>
    public static TestWarehouse Published(double scale = SampleScale.Country, PublishingOptions? publishing = null, TimeProvider? clock = null) =>
        new(WarehouseModels.Published(scale), publishing, clock);

    /// <summary>Publishes, and opens the snapshot to be read.</summary>
    public async Task<SnapshotDatabase> PublishAsync() =>
        OpenSnapshot((await Publisher.PublishAsync(null, TestContext.Current.CancellationToken)).Manifest.Id);

    /// <summary>Opens the current snapshot.</summary>
    public SnapshotDatabase OpenSnapshot() => OpenSnapshot(Store.Current()!.Id);

    /// <summary>Lets go of the file, so that another process can take it.</summary>
    public void Close()
    {
        _publisher?.Dispose();
        _publisher = null;
        _database?.Dispose();
        _database = null;
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(DataPath, recursive: true);
    }

    private SnapshotDatabase OpenSnapshot(string id) => SnapshotDatabase.Open(Store.DatabaseOf(id), Folder, Options);
}
