using Warehouse.Reading.Figures;

namespace Warehouse.Reading.Tests.Figures;

public class MoneyUnitTests
{
    [Theory]
    [InlineData("本年收费金额（单位：万元）", FigureUnit.TenThousandCny)]
    [InlineData("本年收费金额（单位：万\n元）", FigureUnit.TenThousandCny)]
    [InlineData("单位： 万　元", FigureUnit.TenThousandCny)]
    [InlineData("（元）", FigureUnit.Cny)]
    [InlineData("单位：元", FigureUnit.Cny)]
    [InlineData("单位：千元", FigureUnit.Unclear)]
    [InlineData("元）", FigureUnit.Unclear)] // the end of 万元 or of 元, nobody knows
    [InlineData("本年收费金额", FigureUnit.None)]
    public void The_unit_is_what_the_whole_text_says(string text, object unit) => MoneyUnit.Of(text).ShouldBe((FigureUnit)unit);
}
