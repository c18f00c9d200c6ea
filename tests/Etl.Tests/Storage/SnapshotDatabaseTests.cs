using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class SnapshotDatabaseTests : IDisposable
{
    private readonly TemporaryWarehouse _warehouse = new();
    private readonly string _file;

    public SnapshotDatabaseTests()
    {
        using (var connection = _warehouse.Database.OpenConnection())
            connection.Execute("create table t as select range as x from range(1000); checkpoint;");
        _warehouse.Database.Dispose();
        _file = Path.Combine(_warehouse.Folder.Published, "snapshot.duckdb");
        File.Move(_warehouse.Folder.DatabaseFile, _file);
    }

    public static TheoryData<string> ForbiddenInTheSandbox => new(
        "insert into t values (1)",
        "create table u (x integer)",
        "drop table t",
        "select * from read_csv('/etc/hostname')",
        "select * from read_text('/etc/passwd')",
        "from glob('/*')",
        "select * from '/etc/passwd'",
        "copy t to '/tmp/warehouse-test-leak.csv'",
        "export database '/tmp/warehouse-test-leak'",
        "attach '/tmp/warehouse-test-leak.duckdb' as leak",
        "attach ':memory:' as room",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set memory_limit = '64GB'",
        "reset lock_configuration",
        "pragma threads = 64");

    [Theory]
    [MemberData(nameof(ForbiddenInTheSandbox))]
    public void The_sandbox_refuses(string sql)
    {
        using var snapshot = OpenSandboxed();
        using var connection = snapshot.OpenConnection();

        Should.Throw<DuckDBException>(() => connection.Execute(sql));
    }

    [Fact]
    public void The_sandbox_answers_queries()
    {
        using var snapshot = OpenSandboxed();
        using var connection = snapshot.OpenConnection();

        connection.ExecuteScalar<long>("select sum(x)::bigint from t").ShouldBe(499_500);
    }

    [Fact]
    public void The_sandbox_has_the_limits_it_was_given()
    {
        using var snapshot = OpenSandboxed();
        using var connection = snapshot.OpenConnection();

        connection.ExecuteScalar<long>("select current_setting('threads')").ShouldBe(1);
        connection.ExecuteScalar<string>("select current_setting('memory_limit')").ShouldBe("95.3 MiB");
    }

    [Fact]
    public void The_sandbox_stays_one_while_the_product_reads_the_same_file()
    {
        using var trusted = SnapshotDatabase.Open(_file, _warehouse.Folder, _warehouse.Options);
        using var snapshot = OpenSandboxed();
        using var inside = snapshot.OpenConnection();
        using var outside = trusted.OpenConnection();

        outside.ExecuteScalar<bool>("select current_setting('enable_external_access')").ShouldBeTrue();
        Should.Throw<DuckDBException>(() => inside.Execute("select * from read_text('/etc/passwd')"));
    }

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
        using var snapshot = OpenSandboxed();
        using var connection = snapshot.OpenConnection();

        connection.ExecuteScalar<long>("select count(*) from t").ShouldBe(1000);
    }

    [Fact]
    public void Nothing_is_left_beside_the_snapshot()
    {
        using (var snapshot = OpenSandboxed())
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

    private static void Read(string file)
    {
        var folder = new DataFolder(Path.GetDirectoryName(Path.GetDirectoryName(file))!);
        using var snapshot = SnapshotDatabase.Open(file, folder, new WarehouseOptions());
        SecondProcess.ReadyForTheEnd();
    }

    public void Dispose() => _warehouse.Dispose();

    private SnapshotDatabase OpenSandboxed() =>
        SnapshotDatabase.OpenSandboxed(_file, _warehouse.Folder, new SandboxLimits { MemoryMegabytes = 100, Threads = 1, TemporaryMegabytes = 100 });
}
