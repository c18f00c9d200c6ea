using System.Text;
using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.Discovery;

/// <summary>Pages made to exhaust a reader of links. A reader without bounds dies of the first and does not finish the others.</summary>
public class HostilePageTests
{
    private const string Url = "http://www.a.gov.cn/zfxxgknb/";

    private const string Link = "<a href=t1.html>淮安市教育局2023年政府信息公开工作年度报告</a>";

    [Theory]
    [InlineData("<div>", 700_000)]
    [InlineData("<table><tr><td>", 250_000)]
    [InlineData("<b><i>", 500_000)]
    public void Markup_nested_without_end_is_a_list_that_cannot_be_read(string tag, int times)
    {
        var found = Discovered.List("淮安市教育局", Url, Repeat(tag, times) + Link);

        (found.Links.Count, found.Blocked).ShouldBe((0, BlockedReason.TooLarge));
    }

    [Fact]
    public void A_page_larger_than_any_list_is_a_list_that_cannot_be_read()
    {
        var found = Discovered.List("淮安市教育局", Url, Link + new string(' ', 5 * 1024 * 1024));

        (found.Links.Count, found.Blocked).ShouldBe((0, BlockedReason.TooLarge));
    }

    [Fact]
    public void Thousands_of_reports_in_one_paragraph_are_read_in_bounds()
    {
        var html = "<p>" + string.Concat(Enumerable.Range(0, 20_000)
            .Select(n => $"<a href=t{n}.html>2023年政府信息公开年报</a>2024-01-29 ")) + "</p>";

        Discovered.List("淮安市教育局", Url, html).Links.Count.ShouldBe(500);
    }

    [Theory]
    [InlineData("createPageHTML(")]
    [InlineData("document.cookie=")]
    [InlineData("<record><![CDATA[")]
    [InlineData("共&nbsp;")]
    [InlineData("proxyUrl:'")]
    [InlineData("年年年年2023")]
    [InlineData("[（(【")]
    public void Half_a_pattern_a_hundred_thousand_times_is_read_in_bounds(string half)
    {
        var html = Link + "<p>" + Repeat(half, 100_000).Replace("<record", "&lt;record", StringComparison.Ordinal) + "</p>";

        Discovered.List("淮安市教育局", Url, html[..Math.Min(html.Length, 900_000)]).Links.ShouldContain(link =>
            link.Url.AbsolutePath.EndsWith("t1.html"));
    }

    [Fact]
    public void Bytes_that_are_no_text_lead_nowhere()
    {
        var bytes = new byte[500_000];
        new Random(7).NextBytes(bytes);

        Discovered.In(Discovered.Source("淮安市教育局"), Url, bytes).Links.ShouldBeEmpty();
        Discovered.In(Discovered.Source("淮安市教育局"), Url, Encoding.ASCII.GetBytes("%PDF-1.7 " + Link)).Links.ShouldBeEmpty();
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
