using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Tests.Crawling;

public class HostProvenanceTests
{
    private static readonly string[] Hosts = ["jw.example.gov.cn", "www.example.bj.gov.cn", "zfgk.example.org.cn"];

    [Theory]
    [InlineData("http://jw.example.gov.cn/a", HostVerdict.Allowed)]
    [InlineData("https://JW.EXAMPLE.GOV.CN:8443/a", HostVerdict.Allowed)]
    [InlineData("http://jw.example.gov.cn./a", HostVerdict.Allowed)]
    [InlineData("http://files.jw.example.gov.cn/a", HostVerdict.Allowed)]
    [InlineData("http://zfgk.example.org.cn/a", HostVerdict.Allowed)]
    [InlineData("http://example.gov.cn/a", HostVerdict.Parent)]
    [InlineData("http://www.example.gov.cn/a", HostVerdict.Parent)]
    [InlineData("http://example.bj.gov.cn/a", HostVerdict.Parent)]
    [InlineData("http://www.bj.gov.cn/a", HostVerdict.Parent)]
    [InlineData("http://www.gov.cn/a", HostVerdict.Foreign)]
    [InlineData("http://gov.cn/a", HostVerdict.Foreign)]
    [InlineData("http://rsj.example.gov.cn/a", HostVerdict.Foreign)]
    [InlineData("http://www.other.gov.cn/a", HostVerdict.Foreign)]
    [InlineData("http://example.org.cn/a", HostVerdict.Foreign)] // no parents outside gov.cn
    [InlineData("http://www.qq.com/news/1.html", HostVerdict.Foreign)]
    [InlineData("http://jw.example.gov.cn.evil.com/a", HostVerdict.LookAlike)]
    [InlineData("http://jw-example-gov.cn/a", HostVerdict.LookAlike)]
    [InlineData("http://jw.example.g0v.cn/a", HostVerdict.LookAlike)]
    [InlineData("http://evil.com/zwgk/xxgknb/2020/content/post_1.html", HostVerdict.LookAlike)]
    [InlineData("http://evil.cc/gkmlpt/content/1/1/post_1.html", HostVerdict.LookAlike)]
    [InlineData("http://xn--example-9d0b.com/zfxxgk/", HostVerdict.LookAlike)]
    public void A_host_speaks_for_an_agency_when_the_registry_or_gov_cn_says_so(string url, HostVerdict verdict) =>
        HostProvenance.Judge(new Uri(url), Hosts).ShouldBe(verdict);
}
