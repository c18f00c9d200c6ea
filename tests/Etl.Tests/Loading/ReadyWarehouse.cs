using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Loading;

/// <summary>A data folder with a migrated and seeded database, gone after the test.</summary>
internal sealed class ReadyWarehouse : IDisposable
{
    private WarehouseDatabase? _database;

    public ReadyWarehouse() => Folder = new DataFolder(DataPath);

    public string DataPath { get; } = Directory.CreateTempSubdirectory("warehouse-test-").FullName;

    public DataFolder Folder { get; }

    /// <summary>The open database; opened again after <see cref="Close"/>.</summary>
    public WarehouseDatabase Database => _database ??= Start().Open();

    public WarehouseStart Start() => new(
        Folder,
        Microsoft.Extensions.Options.Options.Create(new WarehouseOptions { DataPath = DataPath, MemoryMegabytes = 512, Threads = 2 }),
        TimeProvider.System);

    /// <summary>Lets go of the file, so that another process can take it.</summary>
    public void Close()
    {
        _database?.Dispose();
        _database = null;
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(DataPath, recursive: true);
    }
}
