using Warehouse.Etl.Agencies;
using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.Discovery;

/// <summary>Real list pages, read by a person.</summary>
public class RealListTests
{
    private const string Engebei = "http://www.ordos.gov.cn/egb/xxgk/xxgknb/";

    [Fact]
    public void Reports_of_other_agencies_in_the_column_are_not_the_zones()
    {
        Discovered.Reports(Read("01-engebei-xxgknb-list.html", Engebei, "鄂尔多斯市恩格贝生态示范区管理委员会", "150600")).ShouldBeEmpty();
    }

    [Fact]
    public void The_city_finds_its_own_reports_and_not_those_of_its_office_and_its_province()
    {
        Discovered.Reports(Read("01-engebei-xxgknb-list.html", Engebei, "鄂尔多斯市人民政府", "150600")).ShouldBe(
        [
            (2019, "/egb/xxgk/xxgknb/202009/t20200903_2748784.html"), (2018, "/egb/xxgk/xxgknb/201905/t20190530_2380968.html"),
        ]);
    }

    [Fact]
    public void The_office_finds_its_own_report()
    {
        Discovered.Reports(Read("01-engebei-xxgknb-list.html", Engebei, "鄂尔多斯市人民政府办公室", "150600")).ShouldBe(
            [(2019, "/egb/xxgk/xxgknb/202003/t20200311_2593126.html")]);
    }

    [Fact]
    public void The_second_page_of_two_is_index_1()
    {
        Discovered.Lists(Read("01-engebei-xxgknb-list.html", Engebei, "鄂尔多斯市人民政府", "150600")).ShouldBe(["/egb/xxgk/xxgknb/index_1.html"]);
    }

    [Fact]
    public void The_title_attribute_tells_the_report_from_the_report_on_the_web_site()
    {
        Discovered.Reports(Read("02-fuzhou-gjj-home-list.fragment.html", "http://gjj.fuzhou.gov.cn/", "福州住房公积金管理中心", "350100")).ShouldBe(
            [(2017, "/NewsView.aspx?InfoId=4dfb90b0-393e-4221-af95-e737d31487b9")]);
    }

    [Fact]
    public void Menus_lead_to_columns_and_scripts_and_placeholders_lead_nowhere()
    {
        var result = Read("03-nav-menu-links.html", "http://www.a.gov.cn/", "苏州市吴江区人民政府", "320509");

        Discovered.Reports(result).ShouldBe([(2012, "/detail.html")]);
        result.Links.ShouldNotContain(link => link.Url.AbsoluteUri.Contains("channel", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_API_of_gkmlpt_gives_articles_and_ends()
    {
        var result = Read(
            "gkmlpt-list.synthetic.json", "http://www.panyu.gov.cn/gzpylpj/gkmlpt/api/all/2629?page=1&sid=200001", "广州市番禺区人民政府洛浦街道办事处",
                "440113");

        result.Links.Select(link => (link.Year, link.Url.AbsoluteUri)).ShouldBe(
        [
            (2024, "http://www.panyu.gov.cn/gzpylpj/gkmlpt/content/10/10097/post_10097414.html"),
            (2023, "http://www.panyu.gov.cn/gzpylpj/gkmlpt/content/9/9530/post_9530991.html"),
        ]);
        result.Links[0].PublishedOn.ShouldBe(new DateOnly(2025, 1, 20));
    }

    private static DiscoveryResult Read(string file, string url, string agency, string region)
    {
        Repository.SkipWithoutRealSites();
        return Discovered.In(Discovered.Source(agency, region, ListStyle.Auto, url), url,
            File.ReadAllBytes(Path.Combine(Repository.RealSites, file)));
    }
}
