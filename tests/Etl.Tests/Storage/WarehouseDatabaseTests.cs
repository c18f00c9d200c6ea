using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class WarehouseDatabaseTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();

    [Fact]
    public void A_query_through_Dapper_answers()
    {
        using var connection = _warehouse.Database.OpenConnection();

        connection.ExecuteScalar<long>("select 6 * $x", new { x = 7 }).ShouldBe(42);
    }

    [Theory]
    [InlineData("IO Error: Cannot open file \"/data/warehouse.duckdb\": Permission denied")]
    [InlineData("IO Error: Cannot open file \"/data/warehouse.duckdb.wal\": Read-only file system")]
    public void A_folder_that_nobody_may_write_in_is_told_with_what_to_do(string engine) =>
        DatabaseFile.Explain("/data/warehouse.duckdb", engine).ShouldEndWith("allow this user to write in its folder, or name another folder with --data.");

    [Fact]
    public void The_engine_fetches_no_extensions()
    {
        using var connection = _warehouse.Database.OpenConnection();

        connection.ExecuteScalar<bool>("select current_setting('autoinstall_known_extensions')").ShouldBeFalse();
        connection.ExecuteScalar<bool>("select current_setting('autoload_known_extensions')").ShouldBeFalse();
    }

    [Fact]
    public void Intermediate_results_stay_inside_the_data_folder()
    {
        using var connection = _warehouse.Database.OpenConnection();

        connection.ExecuteScalar<string>("select current_setting('temp_directory')").ShouldBe(_warehouse.Folder.Temporary);
    }

    [Fact]
    public void What_one_connection_commits_the_next_one_sees()
    {
        using (var writer = _warehouse.Database.OpenConnection())
            writer.Execute("create table t as select 1 as x");

        using var reader = _warehouse.Database.OpenConnection();
        reader.ExecuteScalar<int>("select x from t").ShouldBe(1);
    }

    [Fact]
    public void The_file_can_be_opened_again_after_it_was_let_go()
    {
        using (var writer = _warehouse.Database.OpenConnection())
            writer.Execute("create table t as select 1 as x");
        _warehouse.Database.Dispose();

        using var again = WarehouseDatabase.Open(_warehouse.Folder, _warehouse.Options);
        using var reader = again.OpenConnection();
        reader.ExecuteScalar<int>("select x from t").ShouldBe(1);
    }

    [Fact]
    public void A_database_that_was_let_go_opens_no_connection()
    {
        _warehouse.Database.Dispose();

        Should.Throw<ObjectDisposedException>(_warehouse.Database.OpenConnection);
    }

    [Fact]
    public async Task A_file_that_another_process_holds_is_refused_in_one_sentence_that_names_both()
    {
        _warehouse.Database.Dispose();
        using var other = await SecondProcess.StartAsync(Hold, _warehouse.DataPath, TestContext.Current.CancellationToken);

        Should.Throw<WarehouseUnavailableException>(() => WarehouseDatabase.Open(_warehouse.Folder, _warehouse.Options)).Message.ShouldBe(
            $"The database '{_warehouse.Folder.DatabaseFile}' is in use by process {other.Id}: stop that process, or query a published snapshot "
            + "instead.");
    }

    [Fact]
    public async Task A_process_killed_in_a_transaction_leaves_what_it_committed_and_nothing_else()
    {
        _warehouse.Database.Dispose();
        using (var other = await SecondProcess.StartAsync(LoadHalf, _warehouse.DataPath, TestContext.Current.CancellationToken))
            other.Kill();

        using var again = WarehouseDatabase.Open(_warehouse.Folder, _warehouse.Options);
        using var reader = again.OpenConnection();
        reader.QuerySingle<(long, int)>("select count(*), max(x) from t").ShouldBe((1000, 999));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_its_name()
    {
        _warehouse.Database.Dispose();
        File.WriteAllText(_warehouse.Folder.DatabaseFile, new string('x', 100_000));

        Should.Throw<WarehouseUnavailableException>(() => WarehouseDatabase.Open(_warehouse.Folder, _warehouse.Options))
            .Message.ShouldStartWith($"The database '{_warehouse.Folder.DatabaseFile}' cannot be opened: ");
    }

    private static void Hold(string path)
    {
        using var database = Open(path);
        SecondProcess.ReadyForTheEnd();
    }

    private static void LoadHalf(string path)
    {
        using var database = Open(path);
        using var connection = database.OpenConnection();
        connection.Execute("create table t (x integer)");
        connection.Execute("insert into t select range from range(1000)");
        using var transaction = connection.BeginTransaction();
        using var appender = CheckedAppender.Open(connection, "t", "x");
        for (var i = 0; i < 300_000; i++)
            appender.Row().Append(1000 + i).End();
        appender.Complete();
        SecondProcess.ReadyForTheEnd();
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("数据")]
    [InlineData("a;threads=1;b")]
    [InlineData("it's \"quoted\" = yes")]
    public void A_data_folder_may_have_any_name(string name)
    {
        var path = Path.Combine(_warehouse.DataPath, name);

        using (var database = Open(path))
        using (var connection = database.OpenConnection())
            connection.Execute("create table t (x integer)");

        File.Exists(Path.Combine(path, "warehouse.duckdb")).ShouldBeTrue();
    }

    public void Dispose() => _warehouse.Dispose();

    private static WarehouseDatabase Open(string path) => WarehouseDatabase.Open(new DataFolder(path), new WarehouseOptions { DataPath = path });
}
