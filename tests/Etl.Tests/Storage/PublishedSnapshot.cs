namespace Warehouse.Etl.Tests.Storage;

/// <summary>One snapshot for all tests of a class, which only read it.</summary>
public sealed class PublishedSnapshot : IDisposable
{
    public PublishedSnapshot() => File = Make(Warehouse);

    public string File { get; }

    internal TestWarehouse Warehouse { get; } = TestWarehouse.Empty();

    /// <summary>Lets go of a database and makes a snapshot of it: table t with x from 0 to 999.</summary>
    internal static string Make(TestWarehouse warehouse)
    {
        using (var connection = warehouse.Database.OpenConnection())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "create table t as select range as x from range(1000); "
                + "create macro as_of(n) as table select x from t where x < n; checkpoint;";
            command.ExecuteNonQuery();
        }

        warehouse.Close();
        var file = Path.Combine(warehouse.Folder.Published, "snapshot.duckdb");
        System.IO.File.Move(warehouse.Folder.DatabaseFile, file);
        return file;
    }

    public void Dispose() => Warehouse.Dispose();
}
