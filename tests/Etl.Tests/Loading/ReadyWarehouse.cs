using Warehouse.Etl.Loading;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Loading;

/// <summary>A data folder with a migrated and seeded database, gone after the test.</summary>
internal sealed class ReadyWarehouse : IDisposable
{
    // Made once: most of the time of a small test would go into making the same tables again.
    private static readonly Lazy<byte[]> Made = new(Make);

    private WarehouseDatabase? _database;

    public ReadyWarehouse()
    {
        Folder = new DataFolder(DataPath);
        File.WriteAllBytes(Folder.DatabaseFile, Made.Value);
    }

    public string DataPath { get; } = Directory.CreateTempSubdirectory("warehouse-test-").FullName;

    public DataFolder Folder { get; }

    /// <summary>The open database; opened again after <see cref="Close"/>.</summary>
    public WarehouseDatabase Database => _database ??= WarehouseDatabase.Open(Folder, Options(DataPath));

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

    private static WarehouseOptions Options(string dataPath) => new() { DataPath = dataPath, MemoryMegabytes = 512, Threads = 2 };

    private static byte[] Make()
    {
        var path = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        var folder = new DataFolder(path);
        new WarehouseStart(folder, Microsoft.Extensions.Options.Options.Create(Options(path)), TimeProvider.System).Open().Dispose();
        var bytes = File.ReadAllBytes(folder.DatabaseFile);
        Directory.Delete(path, recursive: true);
        return bytes;
    }
}
