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

    /// <summary>Lets go of the database and makes a snapshot of it: table t with x from 0 to 999.</summary>
    public string Publish()
    {
        using (var connection = Database.OpenConnection())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "create table t as select range as x from range(1000); "
                + "create macro as_of(n) as table select x from t where x < n; checkpoint;";
            command.ExecuteNonQuery();
        }

        Database.Dispose();
        var file = System.IO.Path.Combine(Folder.Published, "snapshot.duckdb");
        File.Move(Folder.DatabaseFile, file);
        return file;
    }

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
