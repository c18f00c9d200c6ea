using Warehouse.Etl.Loading;

namespace Warehouse.Etl.Tests.Loading;

public class AgencyNameTests
{
    [Theory]
    [InlineData("沭阳县发展和改革局")]
    [InlineData("宿迁市人民政府")]
    [InlineData("宿迁市")]
    [InlineData("湛河区轻工路街道办事处")]
    [InlineData("广西壮族自治区财政厅")]
    [InlineData("阿拉善左旗教育局")]
    [InlineData("沛县人民政府")]
    [InlineData("浦东新区人民政府")]
    [InlineData("国家税务总局")]
    [InlineData("财政部")]
    public void A_name_with_its_region_can_stand_alone(string name) => AgencyName.StatesRegion(name).ShouldBeTrue();

    [Theory]
    [InlineData("洛浦街道办事处")]
    [InlineData("教育局")]
    [InlineData("市教育局")]
    [InlineData("区人民政府办公室")]
    [InlineData("城关镇人民政府")]
    [InlineData("高新区管委会")]
    [InlineData("经济技术开发区管委会")]
    public void A_bare_name_could_be_anywhere(string name) => AgencyName.StatesRegion(name).ShouldBeFalse();

    [Fact]
    public void Names_are_compared_without_spaces_and_widths() =>
        AgencyName.Normalise(" 洛阳市 洛龙区（开发区）\u3000办公室 ").ShouldBe(AgencyName.Normalise("洛阳市洛龙区(开发区)办公室"));
}
