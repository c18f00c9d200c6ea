using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.Discovery;

public class IssuerMatchTests
{
    [Theory]
    [InlineData("上海市科学技术委员会", "310000", "上海市科委")]
    [InlineData("淮安市洪泽区人民政府", "320813", "洪泽区人民政府")]
    [InlineData("平顶山市湛河区轻工路街道办事处", "410411", "湛河区轻工路街道")]
    [InlineData("淮安市发展和改革委员会", "320800", "市发改委")]
    [InlineData("淮安市人民政府办公室", "320800", "淮安市政府办公室")]
    [InlineData("洛浦街道办事处", "440113", "广州市番禺区人民政府洛浦街道办事处")]
    [InlineData("淮安市教育局", "320800", "")]
    public void The_agency_under_another_spelling_is_the_agency(string agency, string region, string issuer) =>
        new IssuerMatch(Discovered.Source(agency, region)).MayBe(issuer).ShouldBeTrue();

    [Theory]
    [InlineData("淮安市人民政府", "320800", "淮安市人民政府办公室")]
    [InlineData("淮安市人民政府办公室", "320800", "淮安市人民政府")]
    [InlineData("淮安市洪泽区教育局", "320813", "淮安市教育局")]
    [InlineData("淮安市教育局", "320800", "淮安市体育局")]
    [InlineData("佳县螅镇人民政府", "610828", "佳县人民政府")]
    [InlineData("鄂尔多斯市恩格贝生态示范区管理委员会", "150600", "内蒙古自治区")]
    [InlineData("淮安市人民政府", "320800", "各县区")]
    public void Another_agency_is_another_agency(string agency, string region, string issuer) =>
        new IssuerMatch(Discovered.Source(agency, region)).MayBe(issuer).ShouldBeFalse();

    [Fact]
    public void A_former_name_is_the_agencys()
    {
        var source = Discovered.Source("淮安市卫生健康委员会") with { FormerNames = ["淮安市卫生和计划生育委员会"] };

        new IssuerMatch(source).MayBe("淮安市卫生和计划生育委员会").ShouldBeTrue();
    }
}
