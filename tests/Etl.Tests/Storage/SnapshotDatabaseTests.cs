using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class SnapshotDatabaseTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();
    private readonly string _file;

    public SnapshotDatabaseTests() => _file = PublishedSnapshot.Make(_warehouse);

    [Fact]
    public void The_product_reads_a_snapshot_and_does_not_write_it()
    {
        using var snapshot = SnapshotDatabase.Open(_file, _warehouse.Folder, _warehouse.Options);
        using var connection = snapshot.OpenConnection();

        connection.ExecuteScalar<long>("select count(*) from t").ShouldBe(1000);
        Should.Throw<DuckDBException>(() => connection.Execute("insert into t values (1)"));
    }

    [Fact]
    public async Task A_snapshot_can_be_read_by_several_processes()
    {
        using var other = await SecondProcess.StartAsync(Read, _file, TestContext.Current.CancellationToken);
        using var snapshot = SnapshotDatabase.Open(_file, _warehouse.Folder, _warehouse.Options);
        using var connection = snapshot.OpenConnection();

        connection.ExecuteScalar<long>("select count(*) from t").ShouldBe(1000);
    }

    [Fact]
    public void Nothing_is_left_beside_the_snapshot()
    {
        using (var snapshot = SnapshotDatabase.Open(_file, _warehouse.Folder, _warehouse.Options))
        using (var connection = snapshot.OpenConnection())
            connection.Execute("create temp table big as select range as x, hash(range)::varchar as y from range(200000)");

        Directory.EnumerateFileSystemEntries(_warehouse.Folder.Published).ShouldBe([_file]);
    }

    [Fact]
    public void A_snapshot_that_is_not_there_is_refused_and_not_created()
    {
        var missing = _file + ".missing";

        Should.Throw<WarehouseUnavailableException>(() => SnapshotDatabase.Open(missing, _warehouse.Folder, _warehouse.Options));

        File.Exists(missing).ShouldBeFalse();
    }

    public void Dispose() => _warehouse.Dispose();

    private static void Read(string file)
    {
        var folder = new DataFolder(Path.GetDirectoryName(Path.GetDirectoryName(file))!);
        using var snapshot = SnapshotDatabase.Open(file, folder, new WarehouseOptions());
        SecondProcess.ReadyForTheEnd();
    }
}
