using Warehouse.Etl.Crawling.Discovery;

namespace Warehouse.Etl.Tests.Discovery;

public class ReportTitleTests
{
    [Theory]
    [InlineData("淮安市教育局2023年政府信息公开工作年度报告")]
    [InlineData("2023年度政府信息公开工作报告")]
    [InlineData("政府信息公开工作年度报告（2023年度）")]
    [InlineData("某局2022年信息公开年报")]
    [InlineData("2022年度螅镇政府信息公开年度报告")]
    [InlineData("关于2023年政府信息公开工作情况的报告")]
    [InlineData("福建省国防动员办公室2023年政府信息公开工作年度报告")]
    [InlineData("市委机构编制委员会办公室2023年政府信息公开工作年度报告")]
    [InlineData("某市生态环境局2023年政府信息公开工作年度报告")]
    [InlineData("学院路街道办事处2023年政府信息公开工作年度报告")]
    [InlineData("驼峰路街道办事处政府信息公开工作年度报告")]
    [InlineData("二〇二一年政府信息公开工作年度报告")]
    public void These_announce_a_report(string title) => ReportTitle.Kind(title, inReportColumn: false).ShouldBe(TitleKind.Report);

    [Theory]
    [InlineData("淮安市教育局2023年政府网站工作年度报表")]
    [InlineData("政府网站2023年度工作报告")]
    [InlineData("2023年法治政府建设年度报告")]
    [InlineData("某单位2023年事业单位法人年度报告")]
    [InlineData("市政府召开2023年政府信息公开工作年度报告编写会议")]
    [InlineData("一图读懂2023年政府信息公开工作年度报告")]
    [InlineData("关于做好2023年政府信息公开工作年度报告编制工作的通知")]
    [InlineData("2023年政务公开工作要点")]
    [InlineData("某市第一中学2023年信息公开年度报告")]
    [InlineData("政府信息公开指南")]
    [InlineData("2023年部门决算公开报告")]
    public void These_announce_something_else(string title) => ReportTitle.Kind(title, inReportColumn: true).ShouldBe(TitleKind.Other);

    [Theory]
    [InlineData("政府信息公开年报")]
    [InlineData("政府信息公开工作年度报告")]
    [InlineData("信息公开年报")]
    public void These_name_a_column(string title) => ReportTitle.Kind(title, inReportColumn: false).ShouldBe(TitleKind.Column);

    [Fact]
    public void A_short_title_is_a_report_only_in_a_column_of_reports()
    {
        ReportTitle.Kind("某局2023年度报告", inReportColumn: true).ShouldBe(TitleKind.Report);
        ReportTitle.Kind("某局2023年度报告", inReportColumn: false).ShouldBe(TitleKind.Other);
    }

    [Theory]
    [InlineData("淮安市教育局2023年政府信息公开工作年度报告", "淮安市教育局")]
    [InlineData("2022年度螅镇政府信息公开年度报告", "螅镇")]
    [InlineData("2023年政府信息公开工作年度报告（图片版）", "")]
    [InlineData("关于2023年政府信息公开工作年度报告", "")]
    [InlineData("二〇二一年上海市科委政府信息公开工作年度报告", "上海市科委")]
    public void The_issuer_stands_before_what_the_title_says(string title, string issuer) => ReportTitle.Issuer(title).ShouldBe(issuer);
}
