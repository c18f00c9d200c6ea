using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Tests.CommandLine;

namespace Warehouse.Etl.Tests.Operations.Sql;

public sealed class QueryEndpointsTests(SqlSite site) : IClassFixture<SqlSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_names_its_snapshot_its_columns_and_its_rows()
    {
        var answer = await AnswerAsync("select 1 as one, 'x' as letter, null as nothing");

        answer.GetProperty("snapshot_id").GetString().ShouldBe(site.Warehouse.Store.Current()!.Id);
        answer.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString()).ShouldBe(["one", "letter", "nothing"]);
        answer.GetProperty("rows").ToString().ShouldBe("""[[1,"x",null]]""");
        answer.GetProperty("truncated").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_long_answer_is_cut_and_says_so()
    {
        var answer = await AnswerAsync("from range(100000000)");

        answer.GetProperty("rows").GetArrayLength().ShouldBe(1000);
        answer.GetProperty("truncated").GetBoolean().ShouldBeTrue();
        answer.GetProperty("truncation_note").GetString()!.ShouldContain("1,000");
    }

    [Fact]
    public async Task A_large_answer_is_cut_by_its_size()
    {
        var answer = await AnswerAsync("select repeat('x', 100000) from range(500)");

        answer.GetProperty("truncated").GetBoolean().ShouldBeTrue();
        answer.GetProperty("rows").GetArrayLength().ShouldBeInRange(1, 21);
    }

    [Theory]
    [InlineData("select sum(i)::hugeint from range(4) t(i)", "6")]
    [InlineData("select 170141183460469231731687303715884105727::hugeint", "\"170141183460469231731687303715884105727\"")]
    [InlineData("select 1.50::decimal(9, 2)", "1.50")]
    [InlineData("select 'nan'::double", "\"NaN\"")]
    [InlineData("select date '2025-01-31'", "\"2025-01-31\"")]
    [InlineData("select timestamptz '2025-01-31 08:00:00+08'", "\"2025-01-31T00:00:00Z\"")]
    [InlineData("select [1, 2]::varchar", "\"[1, 2]\"")]
    [InlineData("select true", "true")]
    public async Task Values_of_every_kind_arrive(string sql, string value) =>
        (await AnswerAsync(sql)).GetProperty("rows")[0][0].GetRawText().ShouldBe(value);

    [Fact]
    public async Task Csv_for_Excel_leaves_what_is_not_reported_empty_and_disarms_formulas()
    {
        var csv = await (await PostAsync("select null as a, '' as b, '=1+1' as c, -5 as d, 'x,y' as e", "csv_excel")).Content.ReadAsStringAsync(Token);

        csv.TrimStart('\uFEFF').ShouldBe("a,b,c,d,e\r\n,\"\",'=1+1,-5,\"x,y\"\r\n");
    }

    [Fact]
    public async Task Csv_says_what_is_stored_and_is_byte_for_byte_that_of_the_command_line()
    {
        const string Sql = "select 0::decimal(9, 4) as value, timestamptz '2025-01-31 08:00:00+08' as moment, '=1+1' as text, '' as empty, null as gap, '年,\"报' as quoted";

        var api = await (await PostAsync(Sql, "csv")).Content.ReadAsByteArrayAsync(Token);
        var line = await CommandLineRun.OfAsync("query", Sql, "--published", "--format", "csv", "--data", site.Warehouse.Folder.Root);

        Encoding.UTF8.GetString(api).ShouldBe("value,moment,text,empty,gap,quoted\n0.0000,2025-01-31T00:00:00Z,=1+1,\"\",,\"年,\"\"报\"\n");
        line.Output.ShouldBe(Encoding.UTF8.GetString(api));
    }

    [Fact]
    public async Task Parquet_holds_the_same_rows()
    {
        var response = await PostAsync("select year, sum(numerator) as n, null as nothing, 'x' as year from metric_by_year('requests_received') group by year order by year", "parquet");
        var file = Path.Combine(site.Warehouse.Folder.Temporary, "answer.parquet");
        await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync(Token), Token);

        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var rows = connection.Query<(int Year, decimal N)>($"select year, n from '{file}' order by year").AsList();
        rows.Select(row => row.Year).ShouldBe(Enumerable.Range(2019, 7));
        rows.ShouldAllBe(row => row.N > 0);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("{\"sql\": 7}", HttpStatusCode.BadRequest)]
    [InlineData("{\"sql\": \"select\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"sql\": \"select * from nowhere\"}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"sql\": \"select [1, 2] as list\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"sql\": \"select 1\", \"format\": \"xml\"}", HttpStatusCode.BadRequest)]
    public async Task A_wrong_request_gets_a_sentence_and_no_stack_trace(string body, HttpStatusCode status)
    {
        var response = await site.Client.PostAsync("/api/query", new StringContent(body, Encoding.UTF8, "application/json"), Token);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync(Token)).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_caller_who_leaves_frees_the_place()
    {
        const string Endless = "select count(*) from range(4000000) a, range(4000000) b where a.range + b.range = 7";
        for (var i = 0; i < 6; i++)
        {
            using var leave = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await Should.ThrowAsync<OperationCanceledException>(() =>
                site.Client.PostAsJsonAsync("/api/query", new { sql = Endless }, leave.Token));
        }

        (await AnswerAsync("select 1")).GetProperty("rows")[0][0].GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_queries_are_turned_away_and_the_others_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => PostAsync("select count(*) from range(20000000)", "json")));

        answers.Select(answer => answer.StatusCode).Distinct().ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBeGreaterThanOrEqualTo(42);
    }

    [Fact]
    public async Task The_page_works_as_a_plain_form()
    {
        using var form = new FormUrlEncodedContent([new("sql", "select '<b>' as x, null as y"), new("format", "html")]);
        var response = await site.Client.PostAsync("/sql?lang=zh", form, Token);
        var page = await response.Content.ReadAsStringAsync(Token);

        page.ShouldContain("<td>&lt;b&gt;</td>");
        page.ShouldContain("未报告");
        page.ShouldContain(site.Warehouse.Store.Current()!.Id);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("json")]
    public async Task The_page_gives_every_format_as_a_file_that_names_its_snapshot(string format)
    {
        using var form = new FormUrlEncodedContent([new("sql", "select 1 as one"), new("format", format)]);
        var disposition = (await site.Client.PostAsync("/sql", form, Token)).Content.Headers.ContentDisposition;

        disposition.ShouldNotBeNull().DispositionType.ShouldBe("attachment");
        disposition.FileName.ShouldBe($"query-{site.Warehouse.Store.Current()!.Id}.{format}");
    }

    [Fact]
    public async Task The_page_shows_cookbook_schema_and_the_reading_of_a_recipe()
    {
        var page = await site.Client.GetStringAsync("/sql?recipe=02_disclosure_rate_by_year", Token);

        page.ShouldContain("mart_report");
        WebUtility.HtmlDecode(page).ShouldContain("metric_by_year('disclosure_rate')");
        page.ShouldContain("class=\"reading\"");
        page.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task The_page_speaks_the_language_of_its_visitor()
    {
        var (zh, en) = (await site.Client.GetStringAsync("/sql?lang=zh", Token), await site.Client.GetStringAsync("/sql?lang=en", Token));

        (zh.Contains("<html lang=\"zh-CN\">", StringComparison.Ordinal), zh.Contains("常见问题", StringComparison.Ordinal)).ShouldBe((true, true));
        (en.Contains("<html lang=\"en\">", StringComparison.Ordinal), en.Contains("常见问题", StringComparison.Ordinal)).ShouldBe((true, false));
    }

    [Fact]
    public async Task A_query_that_fails_keeps_its_text_on_the_page()
    {
        using var form = new FormUrlEncodedContent([new("sql", "select * from \"</textarea><script>\"")]);
        var page = await (await site.Client.PostAsync("/sql", form, Token)).Content.ReadAsStringAsync(Token);

        page.ShouldContain("&lt;/textarea&gt;&lt;script&gt;");
        page.ShouldContain("role=\"alert\"");
    }

    private async Task<JsonElement> AnswerAsync(string sql)
    {
        var response = await PostAsync(sql, "json");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Token));
        return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
    }

    private Task<HttpResponseMessage> PostAsync(string sql, string format) => site.Client.PostAsJsonAsync("/api/query", new { sql, format }, Token);
}
