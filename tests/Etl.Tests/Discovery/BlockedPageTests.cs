using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.Discovery;

public class BlockedPageTests
{
    private const string Url = "http://www.a.gov.cn/xxgknb/";

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
