using System.Text.Json;

namespace Warehouse.Etl.Tests.CommandLine;

public sealed class QueryVerbTests(QueryVerbTests.Seeded seeded) : IClassFixture<QueryVerbTests.Seeded>
{
    [Fact]
    public async Task A_table_says_NULL_where_nothing_is_known()
    {
        var run = await QueryAsync("select code, null as gap from dim_challenge_result where code = 'upheld'");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("upheld");
        run.Output.ShouldContain("NULL");
        run.Output.ShouldEndWith("\n1 row\n");
    }

    [Fact]
    public async Task Csv_quotes_what_needs_it_and_leaves_NULL_empty()
    {
        var run = await QueryAsync("select 'a,\"b\"' as text, null as gap, 1.50::decimal(9, 2) as number, date '2025-01-31' as day, [1, null] as list", "--format", "csv");

        run.Output.ShouldBe("text,gap,number,day,list\n\"a,\"\"b\"\"\",,1.50,2025-01-31,\"[1, NULL]\"\n");
    }

    [Fact]
    public async Task Json_keeps_numbers_numbers()
    {
        var run = await QueryAsync("select code, ordinal, null as gap from dim_outcome order by ordinal limit 2", "--format", "json");

        var rows = JsonDocument.Parse(run.Output).RootElement;
        rows.GetArrayLength().ShouldBe(2);
        rows[0].GetProperty("code").GetString().ShouldBe("granted");
        rows[0].GetProperty("ordinal").GetInt32().ShouldBe(3);
        rows[0].GetProperty("gap").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Hostile_text_does_not_reach_the_screen_as_escapes()
    {
        foreach (var format in (string[])["table", "csv", "json"])
            (await QueryAsync("select 'x' || chr(27) || '[2J' as t", "--format", format)).Output.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task A_long_answer_is_cut_and_says_so()
    {
        var run = await QueryAsync("select * from range(100)", "--set", "Warehouse:Sandbox:MaximumRows=10");

        run.Output.ShouldContain("10 rows, cut");
        run.Error.ShouldContain("Only the first 10 rows");
    }

    [Theory]
    [InlineData("select * from no_such_table")]
    [InlineData("drop table dim_report")]
    [InlineData("copy dim_year to '/tmp/x.csv'")]
    [InlineData("select 1; select 2")]
    [InlineData("selec 1")]
    public async Task What_is_no_query_fails_in_one_sentence(string sql)
    {
        var run = await QueryAsync(sql);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("The query failed: ");
        run.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_without_a_warehouse_is_told_and_stays_without()
    {
        using var folder = new SampleFolder();

        var run = await folder.RunAsync("query", "select 1");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBe($"There is no warehouse in '{folder.Data}': load reports or import agencies first, or name another folder with --data.{Environment.NewLine}");
        Directory.Exists(folder.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_without_a_snapshot_is_told_and_not_made()
    {
        using var folder = new SampleFolder();

        var run = await folder.RunAsync("query", "select 1", "--published");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(folder.Data);
        Directory.Exists(folder.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_query_is_wrong_use()
    {
        var run = await QueryAsync(" ");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("The query is empty");
    }

    private Task<CommandLineRun> QueryAsync(string sql, params string[] more) =>
        CommandLineRun.OfAsync(["query", sql, "--data", seeded.DataPath, .. more]);

    public sealed class Seeded : IDisposable
    {
        private readonly TestWarehouse _warehouse = TestWarehouse.Ready();

        public Seeded()
        {
            _ = _warehouse.Database;
            _warehouse.Close();
        }

        public string DataPath => _warehouse.DataPath;

        public void Dispose() => _warehouse.Dispose();
    }
}
