using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Tests.Agencies;

public class RegionCatalogTests
{
    [Theory]
    [InlineData("320813", "江苏省淮安市洪泽区")]
    [InlineData("320800", "江苏省淮安市")]
    [InlineData("440113", "广东省广州市番禺区")]
    [InlineData("410411", "河南省平顶山市湛河区")]
    [InlineData("410302", "河南省洛阳市老城区")]
    [InlineData("310101", "上海市黄浦区")]
    [InlineData("500231", "重庆市垫江县")]
    [InlineData("429004", "湖北省仙桃市")]
    [InlineData("441900", "广东省东莞市")]
    [InlineData("321322", "江苏省宿迁市沭阳县")]
    [InlineData("000000", "")]
    public void A_code_gives_the_names_of_the_regions_above_it(string code, string path)
    {
        string.Concat(RegionCatalog.Instance.Path(code).Select(region => region.Name)).ShouldBe(path);
    }

    [Fact]
    public void There_are_31_provinces_and_333_prefectures()
    {
        RegionCatalog.Instance.All.Count(region => region.Level == RegionLevel.Province).ShouldBe(31);
        RegionCatalog.Instance.All.Count(region => region.Level == RegionLevel.Prefecture).ShouldBe(333);
    }

    [Fact]
    public void Every_region_but_the_country_lies_in_another()
    {
        RegionCatalog.Instance.All.Where(region => region.ParentCode is null ? region.Code != "000000"
            : RegionCatalog.Instance.Find(region.ParentCode) is null)
            .ShouldBeEmpty();
    }
}
