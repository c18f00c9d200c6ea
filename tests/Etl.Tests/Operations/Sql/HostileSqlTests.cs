using System.Net;
using System.Net.Http.Json;

namespace Warehouse.Etl.Tests.Operations.Sql;

/// <summary>
/// SQL that means harm, sent as anyone could send it. Whatever the answer, it comes, nothing escapes, and the service goes on.
/// </summary>
public sealed class HostileSqlTests(HostileSqlSite site) : IClassFixture<HostileSqlSite>
{
    private const string Leak = "/tmp/warehouse-hostile-leak";

    /// <summary>Statements that must get no answer.</summary>
    public static TheoryData<string> Refused => new(
        "select * from read_csv('/etc/passwd')", "select * from read_text('/etc/passwd')", "select * from read_blob('/etc/passwd')",
        "select * from read_json('/etc/passwd')", "select * from read_parquet('/etc/passwd')", "from '/etc/passwd'", "from \"/etc/passwd\"",
        "from 'http://127.0.0.1/x.parquet'", "from glob('/etc/*')", "from sniff_csv('/etc/passwd')", "from parquet_schema('/x')",
        $"copy (select 1) to '{Leak}'", $"copy dim_report from '{Leak}'", $"export database '{Leak}'", $"import database '{Leak}'",
        $"attach '{Leak}.duckdb' as a", "attach ':memory:' as a", "detach snapshot", "use memory", "install httpfs", "load httpfs",
        "force install spatial", "update extensions", "set enable_external_access = true", "set lock_configuration = false",
        "set memory_limit = '900GB'", "set threads = 1000", "set global temp_directory = '/'", "reset all", "pragma database_list",
        "pragma enable_profiling", $"pragma profile_output = '{Leak}'", "call enable_logging()", $"call enable_profiling(save_location = '{Leak}')",
        "create secret s (type http)", "create table t (a int)", "create temp table t as select 1", "create view v as select 1",
        "create macro m() as 1", "create sequence s", "create type t as enum ('a')", "insert into dim_report select * from dim_report",
        "update dim_report set year = 1", "delete from fact_finding", "drop table dim_report", "alter table dim_report drop column year",
        "truncate dim_report", "begin", "commit", "checkpoint", "vacuum", "analyze", "prepare p as select 1", "execute p", "deallocate p",
        "explain analyze select 1", "select 1; drop table dim_report", "select 1; select 2", "select 1 /* ; */ ; copy (select 1) to '/tmp/x'",
        "-- comment only", "/* nothing */", ";;;", "", "select 1；drop table dim_report", "ѕelect 1",
        "from query('copy (select 1) to ''/tmp/x''')", "from query_table('/etc/passwd')", "from json_execute_serialized_sql('{}')",
        "from checkpoint()", "from force_checkpoint()", "from enable_logging()", "from duckdb_secrets()", "from duckdb_settings()",
        "from duckdb_databases()", "from test_all_types()", "from pg_catalog.read_text('/etc/passwd')",
        "select (select content from read_text('/etc/passwd'))", "with x as (from read_text('/etc/passwd')) from x",
        "from range(1) r, lateral (from read_text('/etc/passwd'))", "select getenv('HOME')", "select nextval('ops_quarantine_id')",
        "from 'file:///etc/passwd'", "from './manifest.json'", "from '/proc/self/environ'", "summarize '/etc/passwd'", "describe from glob('/*')",
        "from query_table(['/etc/passwd'])", "pragma import_database('/tmp')", "explain analyze copy (select 1) to '/tmp/warehouse-hostile-leak'",
        "copy (select 1) to '/dev/stdout'", "copy from database warehouse to memory", "set variable a = 1", "reset threads", "create temp macro m() as 1",
        "\uFEFFcopy (select 1) to '/tmp/warehouse-hostile-leak'", "select\u3000content\u3000from\u3000read_text('/etc/passwd')",
        "pivot (from glob('/*')) on file", "select [x for x in (select list(file) from glob('/*'))]", "/* select 1 */ attach ':memory:' as z",
        "from system.main.read_text('/etc/passwd')", "from dim_report where exists (from glob('/*'))", "merge into dim_report using (select 1) on true when matched then delete",
        "from metric_by_year('x union select 1')", "from metric_by_year('../../etc/passwd')");

    /// <summary>Ways to ask where on this machine the service keeps its files.</summary>
    public static TheoryData<string> Prying => new(
        "select current_setting('secret_directory')", "select current_setting('temp_directory')", "select Current_Setting('home_directory')",
        "select \"current_setting\"('secret_directory')", "select 'secret_directory'.current_setting()", "select main.current_setting('temp_directory')",
        "select list_transform(['temp_directory'], x -> current_setting(x))", "select system.main.current_setting('extension_directory')",
        "from pg_settings", "from pg_catalog.pg_settings", "from PG_SETTINGS", "summarize pg_settings", "from system.pg_catalog.pg_settings",
        "with s as (from \"pg_settings\") from s", "select (select max(setting) from pg_settings)", "select setting from pg_settings, range(1)",
        "from pragma_database_list", "summarize pragma_database_list", "from duckdb_databases", "from duckdb_databases()", "from main.duckdb_databases",
        "from system.main.duckdb_databases()", "from duckdb_logs", "from duckdb_settings()", "from duckdb_secrets()", "from duckdb_temporary_files()",
        "from duckdb_extensions()", "from pragma_database_size()", "from duckdb_external_file_cache()", "from duckdb_profiling_settings()",
        "from pg_prepared_statements", "pragma database_list", "from pragma_database_list()", "pivot pg_settings on name using max(setting)",
        "from which_secret('/x', 's3')", "from duckdb_variables()", "describe (select current_setting('temp_directory'))", "show databases",
        "select error(current_setting('temp_directory'))", "from 'warehouse.duckdb'", "from read_text('warehouse.duckdb')");

    /// <summary>Queries that ask too much: stopped, refused or answered within the deadline.</summary>
    public static TheoryData<string> Heavy => [.. HeavyStatements];

    internal static IReadOnlyList<string> HeavyStatements { get; } =
    [
        "select count(*) from range(10000000) a, range(10000000) b where hash(a.range, b.range) = 1",
        "with recursive r(n) as (select 1 union all select n + 1 from r) select max(n) from r",
        "with recursive r(n) as (select 1 union all select n + 1 from r, range(1000)) select count(*) from r",
        "select repeat('x', 1000000000)", "select length(repeat(repeat('x', 100000), 100000))",
        "select string_agg(repeat('x', 1000000), '') from range(100000)", "select list(range) from range(1000000000)",
        "select range(1000000000)", "select list_sort(range(100000000))", "select array_agg(a) from range(1000000000) t(a) group by a % 3",
        "select * from range(1000000000) order by hash(range)", "select count(distinct hash(range)) from range(1000000000)",
        "select regexp_matches(repeat('a', 100000), '(a|aa)+$')", "select regexp_replace(repeat('ab', 5000000), '(a?b?)*', 'x', 'g')",
        "select regexp_matches('a', '" + new string('(', 500) + "a" + new string(')', 500) + "')", "select 'a' similar to '(a{1,1000}){1,1000}'",
        "select levenshtein(repeat('a', 100000), repeat('b', 100000))", "select json_extract(repeat('[', 1000000), '$')",
        "select sum(a.range * b.range) from range(1000000) a cross join range(1000000) b cross join range(1000) c",
        "from range(9223372036854775807)", "select unnest(range(1000000000))", "select 10::decimal(38, 0) ** 1000000",
        "select bit_count(repeat('1', 100000000)::bit)", "select md5(repeat('x', 500000000))",
        "select sum(sin(range) + hash(range)) from range(100000000000)", "select max(x) over () from range(1000000000) t(x)",
        "select string_split(repeat('a,', 200000000), ',')", "select len(string_split(repeat('a,', 100000000), ','))",
        "select len(string_split_regex(repeat('a,', 50000000), ','))", "select len(regexp_extract_all(repeat('a', 50000000), 'a'))",
        "select list_transform([1, 2], x -> repeat('x', 1000000000))", "select list_transform(string_split(repeat('a,', 10000000), ','), x -> repeat(x, 100000))",
        "select list_reduce(string_split(repeat('a,', 3000000), ','), (a, b) -> a || b)", "select length(replace(repeat('x', 10000000), 'x', repeat('y', 1000)))",
        "select json_array_length(json('[' || repeat('1,', 50000000) || '1]'))", "select strftime(date '2020-01-01', repeat('%Y', 100000000))",
        "select regexp_matches(repeat('a', 10000000), '(a?){1000}(a){1000}')", "select jaccard(repeat('ab', 10000000), repeat('ba', 10000000))",
        "select length(lpad('x', 2000000000, 'ab'))", "select length(hex(repeat('x', 1000000000)))", "select null::int[2000000000]",
        "with recursive t(n, s) as (select 1, 'x' union all select n + 1, s || s from t) select max(length(s)) from t",
        "select list(a) over (order by a) from range(100000) t(a)", "select string_agg(a::varchar, ',') over (order by a) from range(100000) t(a)",
        "select quantile_cont(range, 0.5) from range(2000000000)", "select a.* from mart_report a, mart_report b, mart_report c order by hash(a.report_key, b.report_key, c.report_key)",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_a_plain_query_is_refused(string sql)
    {
        var response = await PostAsync(sql);

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("root:");
        Directory.GetFiles("/tmp", "warehouse-hostile-leak*").ShouldBeEmpty();
        await AssertAliveAsync();
    }

    [Theory]
    [MemberData(nameof(Prying))]
    public async Task No_answer_tells_where_the_service_keeps_its_files(string sql)
    {
        using var form = new FormUrlEncodedContent([new("sql", sql)]);
        var api = await (await PostAsync(sql)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await (await site.Client.PostAsync("/sql", form, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        AssertNoFolders(api);
        AssertNoFolders(page);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_opened_does_not_tell_where_it_lay()
    {
        await using var broken = new SqlSite();
        await broken.InitializeAsync();
        File.Delete(broken.Warehouse.Store.DatabaseOf(broken.Warehouse.Store.Current()!.Id));

        var response = await broken.Client.PostAsJsonAsync("/api/query", new { sql = "select 1" }, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(broken.Warehouse.Folder.Root);
    }

    [Theory]
    [MemberData(nameof(Heavy))]
    public async Task What_asks_too_much_is_stopped_and_the_service_goes_on(string sql)
    {
        (await site.HeavyAnswerAsync(sql)).ShouldBeOneOf(
            HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity, HttpStatusCode.GatewayTimeout);
        site.MemoryGrown.ShouldBeLessThan(2_000_000_000);
        await AssertAliveAsync();
    }

    private void AssertNoFolders(string text)
    {
        foreach (var folder in (string[])[site.Warehouse.Folder.Root, AppContext.BaseDirectory.TrimEnd('/'), Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/"])
            text.ShouldNotContain(folder);
        text.ShouldNotContain("stored_secrets");
    }

    // On a busy machine a harmless question may meet the deadline too, which is short here; sooner or later it is answered.
    private async Task AssertAliveAsync()
    {
        var alive = await PostAsync("select count(*) > 0 from dim_report");
        for (var i = 0; i < 100 && alive.StatusCode == HttpStatusCode.GatewayTimeout; i++)
            alive = await PostAsync("select count(*) > 0 from dim_report");
        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await alive.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("[[true]]");
    }

    private Task<HttpResponseMessage> PostAsync(string sql) =>
        site.Client.PostAsJsonAsync("/api/query", new { sql }, TestContext.Current.CancellationToken);
}
