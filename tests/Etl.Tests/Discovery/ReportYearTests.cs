using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.Discovery;

public class ReportYearTests
{
    [Theory]
    [InlineData("某局2023年政府信息公开工作年度报告", 2023)]
    [InlineData("政府信息公开工作年度报告（2022年度）", 2022)]
    [InlineData("二〇二一年政府信息公开年度报告", 2021)]
    [InlineData("2019政府信息公开工作年度报告", 2019)]
    [InlineData("2024年1月29日发布2023年度报告", 2023)]
    [InlineData("驼峰路街道政府信息公开年度报告", null)]
    [InlineData("1999年政府信息公开年度报告", null)]
    public void A_title_tells_the_year(string title, int? year) => ReportYear.InTitle(title).ShouldBe(year);

    [Theory]
    [InlineData("http://a.gov.cn/zfxxgknb/2022/gzj/tpz/63d48a80f8fd1c4c213ab9ff.html", 2022)]
    [InlineData("http://a.gov.cn/zfxxgk/zfxxgknb/gknb2018/x.html", 2018)]
    [InlineData("http://a.gov.cn/zfxxgk/2018n/x.html", 2018)]
    [InlineData("http://a.gov.cn/zfxxgk/2024nd/202501/x.shtml", 2024)]
    [InlineData("http://a.gov.cn/module/xxgk/xxgkAnnualReport.jsp?fbtime=2017&area=11", 2017)]
    [InlineData("http://a.gov.cn/zfxxgknb/2023/szf/art/2024/art_c6c8.html", 2023)]
    public void A_folder_or_parameter_tells_the_year(string url, int year) => ReportYear.Of("年度报告", new Uri(url), null).ShouldBe(year);

    [Theory]
    [InlineData("http://a.gov.cn/zfxxgknb/202401/t20240129_1926722.shtml")]
    [InlineData("http://a.gov.cn/art/2024/1/29/art_6384_11140330.html")]
    [InlineData("http://a.gov.cn/scczt/c102380/2024/1/29/6d8864.shtml")]
    public void A_date_of_publication_means_the_year_before(string url) => ReportYear.Of("年度报告", new Uri(url), null).ShouldBe(2023);

    [Fact]
    public void The_title_counts_more_than_the_date()
    {
        ReportYear.Of("2019年政府信息公开年度报告", new Uri("http://a.gov.cn/202009/t20200903_1.html"), new DateOnly(2021, 5, 1)).ShouldBe(2019);
    }

    [Fact]
    public void Nothing_that_tells_the_year_gives_none()
    {
        ReportYear.Of("年度报告", new Uri("http://a.gov.cn/xxgk-show-107781.html"), null).ShouldBeNull();
    }
}
