using Warehouse.Reading.Front;

namespace Warehouse.Reading.Tests.Front;

public class TitleReaderTests
{
    [Theory]
    [InlineData("青禾县人民政府2024年政府信息公开工作年度报告", "青禾县人民政府", 2024)]
    [InlineData("青禾县人民政府 2024 年政府信息公开工作 年度报告", "青禾县人民政府", 2024)]
    [InlineData("2024年青禾县人民政府政府信息公开工作年度报告", "青禾县人民政府", 2024)]
    [InlineData("2024年度青禾县林业局政府信息公开工作报告", "青禾县林业局", 2024)]
    [InlineData("青禾县林业局2024年度政府信息公开年度报告（图片版）", "青禾县林业局", 2024)]
    [InlineData("青禾县林业局政府信息公开工作年度报告（２０２４年）", "青禾县林业局", null)]
    [InlineData("青禾县林业局政府信息公开年度报告", "青禾县林业局", null)]
    [InlineData("2024年政府信息公开工作年度报告", null, 2024)]
    [InlineData("青禾县林业局2023年政府信息公开年度报告-青禾县林业局", "青禾县林业局", 2023)]
    public void A_title_names_agency_and_year(string text, string? agency, int? year)
    {
        var title = TitleReader.Read(text);

        title.ShouldNotBeNull();
        title.Agency.ShouldBe(agency);
        title.Year.ShouldBe(year);
    }

    [Theory]
    [InlineData("政府信息公开指南")]
    [InlineData("根据《条例》要求，编制政府信息公开，现将年度报告公布如下")]
    [InlineData("关于召开会议的通知")]
    public void Other_texts_are_no_titles(string text) => TitleReader.Read(text).ShouldBeNull();
}
