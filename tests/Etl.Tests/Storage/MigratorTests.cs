using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class MigratorTests : IDisposable
{
    private static readonly Migration First = new(1, "one", "create table a (x integer);");
    private static readonly Migration Second = new(2, "two", "create table b (x integer);");
    private static readonly NamedSql View = new("warehouse/views/v_a.sql", "create or replace view v_a as select x from a;");

    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();

    [Fact]
    public void The_product_s_own_schema_applies_and_applying_again_does_nothing()
    {
        Migrator.Apply().Count.ShouldBe(Migration.ReadAll().Count);
        Migrator.Apply().ShouldBeEmpty();
    }

    // As recorded in the data folders that went through these steps (table ops_migration).
    [Theory]
    [InlineData(1, "star", "b187694380bbe8d7f96c694d9333de24c488e5d95a9aef48542f2a05b119dc1b")]
    [InlineData(2, "registry", "3921b2cfd531c836acc49e87e9e979d8a3951a80013bec497cb7ea089e081774")]
    [InlineData(3, "capture", "ef517593a36bf23f10335c25eed1510a28e329b8367021a37a47a5355ca7f8d8")]
    [InlineData(4, "jobs", "916919cc505b421cfe1dd98d054f1b4786345e763a021a92b8472566c44a6787")]
    [InlineData(5, "crawl", "dcc75ce3fab7b1babe8a52dc4287e936fa157cdaf6980927e47bfa7270576931")]
    [InlineData(6, "reparse", "f12ebb21026bd185d570e665467cccf0d7ec7f2707147436a4faf91a797be684")]
    public void A_step_that_data_folders_went_through_is_still_the_same(int number, string name, string sha256)
    {
        var step = Migration.ReadAll()[number - 1];

        (step.Number, step.Name, step.Sha256).ShouldBe((number, name, sha256));
    }

    [Fact]
    public void Only_missing_steps_are_applied_and_each_is_recorded()
    {
        Migrator.Apply([First], []);

        Migrator.Apply([First, Second], []).ShouldBe([Second]);

        Query<string>("select name from ops_migration order by migration_number").ShouldBe(["one", "two"]);
    }

    [Fact]
    public void Views_are_made_anew_each_time()
    {
        Migrator.Apply([First], [View]);

        Migrator.Apply([First], [View with { Sql = "create or replace view v_a as select x + 1 as y from a;" }]);

        Query<string>("select column_name from duckdb_columns() where table_name = 'v_a'").ShouldBe(["y"]);
    }

    [Fact]
    public void A_step_that_fails_leaves_nothing_behind()
    {
        var broken = new Migration(2, "broken", "create table b (x integer); create table a (y integer);");

        Should.Throw<WarehouseUnavailableException>(() => Migrator.Apply([First, broken], []))
            .Message.ShouldStartWith("warehouse-sql/warehouse/schema/0002_broken.sql cannot be applied: ");

        Query<string>("select table_name from duckdb_tables() where table_name in ('a', 'b')").ShouldBe(["a"]);
        Query<int>("select migration_number from ops_migration").ShouldBe([1]);
    }

    [Fact]
    public void An_applied_step_that_was_edited_is_refused()
    {
        Migrator.Apply([First], []);

        Should.Throw<WarehouseUnavailableException>(() => Migrator.Apply([First with { Sql = "create table a (y integer);" }], []))
            .Message.ShouldContain("0001_one was edited");
    }

    [Fact]
    public void A_gap_in_the_numbers_is_refused() =>
        Should.Throw<WarehouseUnavailableException>(() => Migrator.Apply([First, Second with { Number = 3 }], []))
            .Message.ShouldContain("step 0002 is missing");

    [Fact]
    public void A_database_newer_than_the_program_is_refused()
    {
        Migrator.Apply([First, Second], []);

        Should.Throw<WarehouseUnavailableException>(() => Migrator.Apply([First], [])).Message.ShouldContain("run the newer program");
    }

    public void Dispose() => _warehouse.Dispose();

    private Migrator Migrator => new(_warehouse.Database, TimeProvider.System);

    private List<T> Query<T>(string sql)
    {
        using var connection = _warehouse.Database.OpenConnection();
        return connection.Query<T>(sql).AsList();
    }
}
