using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

/// <summary>A data folder with an empty database, gone after the test.</summary>
internal sealed class TemporaryWarehouse : IDisposable
{
    public TemporaryWarehouse()
    {
        Path = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        Options = new WarehouseOptions { DataPath = Path, MemoryMegabytes = 512, Threads = 2 };
        Folder = new DataFolder(Microsoft.Extensions.Options.Options.Create(Options));
        Database = WarehouseDatabase.Open(Folder, Options);
    }

    public string Path { get; }

    public WarehouseOptions Options { get; }

    public DataFolder Folder { get; }

    public WarehouseDatabase Database { get; }

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
