using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests;

public class RefusalTests
{
    [Theory]
    [InlineData("<h1>青禾县2024年政府网站工作年度报表</h1><table><tr><td>总访问量</td><td>7854070</td></tr></table>", RefusalReason.WebsiteReport)]
    [InlineData("<h1>青禾县2024年法治政府建设年度报告</h1><p>一、主要举措和成效</p>", RefusalReason.RuleOfLawReport)]
    [InlineData("<h1>青禾县林业局2016年政府信息公开工作年度报告</h1><p>一、概述</p><p>三、依申请公开政府信息的情况</p><p>四、政府信息公开的收费及减免情况</p>", RefusalReason.Pre2019Outline)]
    [InlineData("<h1>招聘公告</h1><p>面向社会招聘。</p>", RefusalReason.NotAReport)]
    [InlineData(
        "<ul><li><a>青禾县2021年政府信息公开年度报告</a></li><li><a>青禾县2022年政府信息公开年度报告</a></li><li><a>青禾县2023年政府信息公开年度报告</a></li><li><a>青禾县2024年政府信息公开年度报告</a></li></ul>", RefusalReason.NoContent)]
    [InlineData("<h1>青禾县林业局2024年政府信息公开工作年度报告</h1><a href='/att/1.pdf'>附件</a>", RefusalReason.NoContent)]
    [InlineData(
        "<h1>青禾县林业局2024年政府信息公开工作年度报告（图片版）</h1><p>二、主动公开政府信息情况</p><img src='a.png'><p>三、收到和处理政府信息公开申请情况</p><img "
        + "src='b.png'><p>四、政府信息公开行政复议、行政诉讼情况</p>", RefusalReason.PicturesOnly)]
    public void What_is_no_report_is_refused_with_its_reason(string body, RefusalReason reason) =>
        Parsers.ParseHtml($"<html><body>{body}</body></html>").Refusal().ShouldBe(reason);

    [Fact]
    public void Two_reports_in_one_file_are_refused() =>
        Parsers.ParseHtml($"<html><body>{Report("林业局", 5, 15)}{Report("水利局", 6, 16)}</body></html>").Refusal()
        .ShouldBe(RefusalReason.SeveralReports);

    [Fact]
    public void A_second_table_that_contradicts_one_of_the_form_under_one_title_makes_cells_unreadable_and_not_the_report_another()
    {
        var (first, second) = (Report("林业局", 5, 15), Report("林业局", 6, 16));

        var report = Parsers.ParseHtml(
            $"<html><body>{first}<p>其中：乡镇</p>{second[second.IndexOf("<table>", StringComparison.Ordinal)..]}</body></html>").Report();

        report.Cell(FormTable.Requests, "granted", "natural_person").State.ShouldBe(CellState.Unreadable);
        report.Cell(FormTable.Requests, "received", "research_institution").Value.ShouldBe(2); // both print the same
    }

    [Fact]
    public void Characters_that_were_lost_are_named_as_damage() =>
        Parsers.ParseHtml("<html><body>" + new string('?', 500) + "</body></html>").Refusal().ShouldBe(RefusalReason.DamagedFile);

    [Fact]
    public void A_refusal_is_one_sentence_that_says_what_to_do() =>
        Parsers.ParseHtml("<html><body><h1>青禾县2024年政府信息公开工作年度报告</h1><a href='/att/1.pdf'>附件</a></body></html>")
            .ShouldBeOfType<ParseResult.Refused>().Message.ShouldContain("attachments");

    private static string Report(string agency, int one, int other) => $"""
        <h1>青禾县{agency}2024年政府信息公开工作年度报告</h1>
        <table><tr><td>一、本年新收政府信息公开申请数量</td><td>{one}</td><td>1</td><td>2</td><td>0</td><td>3</td><td>4</td><td>{other}</td></tr>
        <tr><td>（一）予以公开</td><td>{one}</td><td>{other}</td><td>{other}</td><td>{other}</td><td>{other}</td><td>{other}</td><td>{other}</td></tr></table>
        """;
}
