using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.Discovery;

public class BlockedPageTests
{
    private const string Url = "http://www.a.gov.cn/xxgknb/";

    // More than a shell prints.
    private static readonly string Menus =
        "<div>" + string.Concat(Enumerable.Repeat("网站首页 新闻中心 政务公开 办事服务 互动交流 机构概况 ", 12)) + "</div>";

    [Theory]
    [InlineData(521, "<script>document.cookie=('_')+('_')+('jsl')+('');location.href=location.pathname</script>", BlockedReason.Challenge)]
    [InlineData(200, "<html><script>var arg1='B3';document.cookie='acw_sc__v2='+x;location.reload()</script></html>",
        BlockedReason.Challenge)]
    [InlineData(412, "<html><head><meta charset=utf-8></head><body><script>$_ts=window['$_ts'];</script></body></html>",
        BlockedReason.Challenge)]
    [InlineData(403, "<html><body>请输入验证码<input name=code></body></html>", BlockedReason.Challenge)]
    [InlineData(200, "<html><body><form>用户名<input name=u>密码<input type=password name=p></form></body></html>", BlockedReason.Login)]
    [InlineData(200, "<html><head><script src=/js/app.js></script></head><body><div id=app></div></body></html>",
        BlockedReason.NeedsBrowser)]
    [InlineData(200, "<html><body><noscript>We're sorry but this page doesn't work. Please enable JavaScript.</noscript></body></html>",
        BlockedReason.NeedsBrowser)]
    public void What_stands_in_the_way_is_named(int status, string html, BlockedReason reason)
    {
        var result = Discovered.List("淮安市教育局", Url, html, status: status);

        result.Blocked.ShouldBe(reason);
        result.Message.ShouldNotBeNullOrEmpty();
        result.Links.ShouldBeEmpty();
    }

    [Fact]
    public void A_challenge_in_place_of_a_report_is_noticed()
    {
        Discovered.Report(Url + "t1.html", "<script>document.cookie='__jsl_clearance_s=1';location.href='/'</script>").Blocked.ShouldBe(
            BlockedReason.Challenge);
    }

    [Fact]
    public void A_list_that_sets_a_cookie_is_still_a_list()
    {
        var html = "<script>document.cookie='a=1';location.href</script><a href=t1.html>淮安市教育局2023年政府信息公开工作年度报告</a>";

        Discovered.List("淮安市教育局", Url, html).Blocked.ShouldBeNull();
    }

    [Theory]
    [InlineData("<ul><li ng-repeat='x in rows'><a ng-href='zhengfuxinxi.html?docId={{x.docId}}'>{{x.docTitle}}</a></li></ul>")]
    [InlineData("<ul><li v-for='row in rows'><a :href='row.url'>加载中</a></li></ul>")]
    [InlineData("<ul><li><a href='detail.html'> {{ item.title }}</a></li></ul>")]
    public void A_list_that_a_script_fills_needs_a_browser_however_much_its_menus_print(string list)
    {
        Discovered.List("淮安市教育局", Url, Menus + list).Blocked.ShouldBe(BlockedReason.NeedsBrowser);
    }

    [Fact]
    public void A_column_of_reports_that_only_a_script_opens_needs_a_browser()
    {
        Discovered.List("淮安市教育局", "http://www.a.gov.cn/xxgk/", Menus + "<a href=\"javascript:getMainData('ndbg')\">政府信息公开年度报告</a>")
            .Blocked.ShouldBe(BlockedReason.NeedsBrowser);
    }

    [Theory]
    [InlineData("http://www.a.gov.cn/xxgk/", "<a href=\"javascript:getMainData('zn')\">政府信息公开指南</a>")]
    [InlineData(Url, "<a href=\"javascript:getMainData('ndbg')\">政府信息公开年度报告</a>")]
    [InlineData(Url, "<div v-for='word in words'>{{ word }}</div>")]
    public void Scripts_beside_an_empty_list_are_no_obstacle(string url, string html)
    {
        Discovered.List("淮安市教育局", url, Menus + html).Blocked.ShouldBeNull();
    }

    [Fact]
    public void An_empty_list_is_no_obstacle()
    {
        Discovered.List("淮安市教育局", Url, "<html><body><h1>政府信息公开年报</h1><p>暂无内容</p></body></html>").ShouldBe(
            DiscoveryResult.Nothing, new SameResult());
    }

    private sealed class SameResult : IEqualityComparer<DiscoveryResult>
    {
        public bool Equals(DiscoveryResult? x, DiscoveryResult? y) =>
            x!.Links.SequenceEqual(y!.Links) && (x.Blocked, x.Message) == (y.Blocked, y.Message);

        public int GetHashCode(DiscoveryResult obj) => 0;
    }
}
