using System.Data.Common;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class SandboxedSnapshotTests(PublishedSnapshot published) : IClassFixture<PublishedSnapshot>
{
    public static TheoryData<string> Statements => new(
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
        "pragma threads = 64",
        "call enable_logging(storage = 'file', storage_config = {'path': '/tmp/warehouse-test-leak'})",
        "call enable_logging('QueryLog')",
        "create secret leak (type http, extra_http_headers map {'a': 'b'})",
        "create persistent secret leak (type http, extra_http_headers map {'a': 'b'})",
        "pragma profiling_output = '/tmp/warehouse-test-leak'",
        "pragma enable_profiling",
        "call enable_profiling(save_location = '/tmp/warehouse-test-leak')",
        "import database '/tmp'",
        "update extensions",
        "select * from read_json('/etc/passwd')",
        "select * from read_parquet('/etc/passwd')",
        "select * from sniff_csv('/etc/passwd')",
        "select * from parquet_metadata('/etc/passwd')",
        "select * from read_duckdb('/tmp/x.duckdb')",
        "detach snapshot",
        "prepare p as select 1",
        "set variable x = 1",
        "create temp table room as select 1",
        "select 1; drop table t",
        "select 1; select 2",
        "-- nothing");

    public static TheoryData<string> TableFunctions => new(
        "from enable_logging(storage = 'file', storage_config = {'path': '/tmp/warehouse-test-leak'})",
        "from main.enable_logging()",
        "select (select count(*) from ENABLE_LOGGING())",
        "with a as (select * from force_checkpoint()) select * from a",
        "from query('select * from enable_logging()')",
        "from query_table('t')",
        "from json_execute_serialized_sql('{}')",
        "select * from t, lateral (from checkpoint())",
        "describe select * from read_text('/etc/passwd')");

    public static TheoryData<string> Answers => new(
        "select count(*) from t",
        "from t select count(*)",
        "with a as (select 1) from a",
        "values (1)",
        "describe t",
        "summarize t",
        "show tables",
        "from as_of(10)",
        "from range(3), unnest([1, 2])",
        "select column_name, comment from duckdb_columns()");

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_statement_that_is_no_single_query_or_reads_files_is_refused(string sql)
    {
        using var snapshot = Open();

        var error = await Should.ThrowAsync<Exception>(() => Count(snapshot, sql));

        (error is ForbiddenSqlException or DuckDBException).ShouldBeTrue(error.ToString());
        (await Count(snapshot, "from t")).ShouldBe(1000);
    }

    [Theory]
    [MemberData(nameof(TableFunctions))]
    public async Task A_table_function_that_does_more_than_compute_is_refused_wherever_it_stands(string sql)
    {
        using var snapshot = Open();

        await Should.ThrowAsync<ForbiddenSqlException>(() => Count(snapshot, sql));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_query_answers(string sql)
    {
        using var snapshot = Open();

        (await Count(snapshot, sql)).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("select * from '/etc/passwd'")]
    [InlineData("select * from t where x = (select count(*) from '/etc/hostname')")]
    public async Task A_file_named_as_a_table_is_refused_by_the_engine(string sql)
    {
        using var snapshot = Open();

        (await Should.ThrowAsync<DuckDBException>(() => Count(snapshot, sql))).Message.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        using var snapshot = Open();

        await Should.ThrowAsync<ForbiddenSqlException>(() => Count(snapshot, $"select {string.Concat(Enumerable.Repeat("abs(", 3000))}1"
            + new string(')', 3000)));
    }

    [Fact]
    public async Task A_query_without_end_is_stopped_at_the_deadline_even_while_its_rows_are_read()
    {
        using var snapshot = Open(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<TimeoutException>(() => Count(snapshot, "select range from range(1000000000000) where hash(range) = 1"));
        await Should.ThrowAsync<TimeoutException>(() => Count(snapshot, "select count(*) from range(40000000) a, range(40000000) b where a.range + b.range = 7"));
        await Should.ThrowAsync<TimeoutException>(() => Count(snapshot, "select range from range(1000000000000)"));
    }

    [Fact]
    public async Task Only_the_rows_that_are_read_are_computed()
    {
        using var snapshot = Open();

        (await snapshot.QueryAsync("select range from range(1000000000000)", First, CancellationToken.None)).ShouldBe(0);

        static Task<long> First(DbDataReader reader, CancellationToken token) => Task.FromResult(reader.Read() ? reader.GetInt64(0) : -1);
    }

    [Fact]
    public async Task It_has_the_limits_it_was_given()
    {
        using var snapshot = Open();

        // Strangers cannot ask for the settings; a list that outgrows the memory tells its limit, 100 MB.
        (await Should.ThrowAsync<DuckDBException>(() => Count(snapshot, "select list(n) from range(100000000) as numbers(n)"))).Message.ShouldContain("95.3 MiB");
    }

    [Fact]
    public async Task It_stays_a_sandbox_while_the_product_reads_the_same_file()
    {
        using var trusted = SnapshotDatabase.Open(published.File, published.Warehouse.Folder, published.Warehouse.Options);
        using var snapshot = Open();
        using var outside = trusted.OpenConnection();

        outside.ExecuteScalar<bool>("select current_setting('enable_external_access')").ShouldBeTrue();
        await Should.ThrowAsync<DuckDBException>(() => Count(snapshot, "select * from '/etc/passwd'"));
    }

    private static Task<int> Count(SandboxedSnapshot snapshot, string sql) => snapshot.QueryAsync(
        sql,
        async (reader, token) =>
        {
            var rows = 0;
            while (await reader.ReadAsync(token))
                rows++;
            return rows;
        },
        CancellationToken.None);

    private SandboxedSnapshot Open(TimeSpan? deadline = null) => SandboxedSnapshot.Open(
        published.File,
        published.Warehouse.Folder,
        new SandboxLimits { MemoryMegabytes = 100, Threads = 1, TemporaryMegabytes = 100, Deadline = deadline ?? TimeSpan.FromMinutes(1) });
}
