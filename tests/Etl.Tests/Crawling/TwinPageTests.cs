namespace Warehouse.Etl.Tests.Crawling;

/// <summary>Reports that a list shows twice, as a page for computers and as one for phones, on different pages of the list.</summary>
public sealed class TwinPageTests : IAsyncLifetime
{
    private const string Host = "www.dianjiang.example.gov.cn";
    private const string Name = "示例县教育局";

    private CrawlFixture _crawl = null!;

    public async ValueTask InitializeAsync() => _crawl = await CrawlFixture.StartAsync();

    public ValueTask DisposeAsync() => _crawl.DisposeAsync();

    [Theory]
    [InlineData("t1.html", "t1_wap.html")]
    [InlineData("t1_wap.html", "t1.html")]
    [InlineData("show.html?id=7", "show_wap.html?id=7")]
    public async Task They_are_one_report(string first, string second)
    {
        PutLists(first, second);
        _crawl.Sites.Put(Host, "/nb/" + first.Split('?')[0], AgencySites.Report(Name, 2024));
        _crawl.Sites.Put(Host, "/nb/" + second.Split('?')[0], AgencySites.Report(Name, 2024));

        await _crawl.CrawlAsync();

        Reports().ShouldBe([$"http://{Host}/nb/{first} fetched"]);
    }

    [Fact]
    public async Task Where_the_first_is_not_to_be_had_the_second_is_asked_for()
    {
        PutLists("t1.html", "t1_wap.html");
        _crawl.Sites.Put(Host, "/nb/t1_wap.html", AgencySites.Report(Name, 2024));

        await _crawl.CrawlAsync();

        Reports().ShouldBe([$"http://{Host}/nb/t1.html gone", $"http://{Host}/nb/t1_wap.html fetched"]);
    }

    [Fact]
    public async Task A_server_that_leads_from_one_to_the_other_is_followed()
    {
        PutLists("t1.html", "t1.html");
        _crawl.Sites.Redirect(Host, "/nb/t1.html", "/nb/t1_wap.html");
        _crawl.Sites.Put(Host, "/nb/t1_wap.html", AgencySites.Report(Name, 2024));

        await _crawl.CrawlAsync();

        Reports().ShouldBe([$"http://{Host}/nb/t1.html redirected", $"http://{Host}/nb/t1_wap.html fetched"]);
    }

    [Fact]
    public async Task Pages_of_two_reports_are_two()
    {
        PutLists("t1.html", "t2_wap.html");
        _crawl.Sites.Put(Host, "/nb/t1.html", AgencySites.Report(Name, 2024));
        _crawl.Sites.Put(Host, "/nb/t2_wap.html", AgencySites.Report(Name, 2024));

        await _crawl.CrawlAsync();

        Reports().ShouldBe([$"http://{Host}/nb/t1.html fetched", $"http://{Host}/nb/t2_wap.html fetched"]);
    }

    private void PutLists(string onFirst, string onSecond)
    {
        _crawl.Sites.Put(Host, "/nb/index.html", List(onFirst, "<a href=\"index_1.html\">下一页</a>"));
        _crawl.Sites.Put(Host, "/nb/index_1.html", List(onSecond, ""));
        _crawl.Register("a", Name, new Uri($"http://{Host}/nb/index.html"));
    }

    private static string List(string report, string pager) => $"""
        <html><head><title>政府信息公开年报</title></head><body>
        <ul><li><a href="{report}">{Name}2024年政府信息公开工作年度报告</a><span>2025-01-20</span></li></ul><div>{pager}</div></body></html>
        """;

    private IEnumerable<string> Reports() => _crawl.Query<string>("select url || ' ' || state from v_frontier where role = 'report' order by url");
}
