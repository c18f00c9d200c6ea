using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests.Tables;

/// <summary>Figures that a document leaves open: they are unreadable, never the nearest guess.</summary>
public class UncertaintyTests
{
    private const string Title = "青禾县林业局2024年政府信息公开工作年度报告";

    [Theory]
    [InlineData("行政事业性收费", "本年收费金额", "251000")]
    [InlineData("行政事业性收费", "本年收费金额（单位：千元）", "251")]
    [InlineData("行政事业性收费", "本年收费金额（单位：亿元）", "2.5")]
    [InlineData("行政事业性收费", "本年收费金额（元/万元）", "251000")]
    [InlineData("行政事业性收费（元）", "本年收费金额（单位：万元）", "251000")]
    public void Fees_whose_unit_is_not_certain_are_unreadable(string label, string head, string cell) =>
        Fees($"<tr><td>信息内容</td><td>{head}</td></tr><tr><td>{label}</td><td>{cell}</td></tr>").State.ShouldBe(CellState.Unreadable);

    [Theory]
    [InlineData("<tr><td colspan=2>第二十条第（八）项（单位：元）</td></tr><tr><td>信息内容</td><td>本年收费金额</td></tr><tr><td>行政事业性收费</td><td>251000</td></tr>")]
    [InlineData("<tr><td>信息内容</td><td>本年收费金额</td></tr><tr><td>行政事业性收费（单位：元）</td><td>251000</td></tr>")]
    [InlineData("<tr><td>信息内容</td><td>本年收费金额（单位：万元，不足1元不计）</td></tr><tr><td>行政事业性收费</td><td>25.1</td></tr>")]
    public void The_unit_of_fees_is_taken_from_wherever_it_is_stated(string rows) => Fees(rows).Value.ShouldBe(25.1m);

    [Fact]
    public void No_fees_are_none_in_any_unit() =>
        Fees("<tr><td>信息内容</td><td>本年收费金额</td></tr><tr><td>行政事业性收费</td><td>0</td></tr>").Value.ShouldBe(0);

    [Fact]
    public void Measures_of_a_text_follow_its_head_and_not_the_order_of_the_form() =>
        Parsers.ParseText($"{Title}\n二、主动公开政府信息情况\n信息内容\t本年制发件数\t现行有效件数\t本年废止件数\n行政规范性文件\t3\t20\t1\n").Report()
            .Cell(FormTable.Disclosure, "normative_documents", "in_force").Value.ShouldBe(20);

    [Fact]
    public void Values_that_stand_above_their_labels_are_not_given_to_the_label_before() =>
        Parsers.ParseText($"{Title}\n二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n3\t1\t20\n规章\n4\t2\t30\n行政规范性文件\n").Report()
            .Cells.ShouldAllBe(cell => cell.Value == null);

    [Fact]
    public void A_category_of_the_agencys_own_does_not_become_the_row_of_the_form_that_is_not_printed()
    {
        var report = Parsers.ParseText($"""
            {Title}
            三、收到和处理政府信息公开申请情况
            1.本机关不掌握相关政府信息	4	0	0	0	0	0	4
            2.没有现成信息需要另行制作	0	0	0	0	0	0	0
            3.信息不存在	7	0	0	0	0	0	7
            1.信访举报投诉类申请	1	0	0	0	0	0	1
            """).Report();

        report.Cell(FormTable.Requests, "unable_unclear", "natural_person").State.ShouldBe(CellState.Unreadable);
        report.Cell(FormTable.Requests, "declined_petition", "natural_person").Value.ShouldBe(1);
    }

    [Fact]
    public void Organisations_that_a_text_names_in_one_line_in_another_order_than_the_form_are_read_as_named()
    {
        var report = Parsers.ParseText($"""
            {Title}
            三、收到和处理政府信息公开申请情况
            自然人	科研机构	商业企业	社会公益组织	法律服务机构	其他	总计
            一、本年新收政府信息公开申请数量	6	1	2	0	0	3	12
            """).Report();

        ShouldBeReadAsNamed(report);
    }

    [Fact]
    public void Organisations_that_a_page_names_in_another_order_than_the_form_are_read_as_named()
    {
        var report = Parsers.ParseHtml($"""
            <html><body><h1>{Title}</h1><p>三、收到和处理政府信息公开申请情况</p><table>
            <tr><td></td><td>自然人</td><td>科研机构</td><td>商业企业</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
            <tr><td>一、本年新收政府信息公开申请数量</td><td>6</td><td>1</td><td>2</td><td>0</td><td>0</td><td>3</td><td>12</td></tr>
            </table></body></html>
            """).Report();

        ShouldBeReadAsNamed(report);
    }

    [Fact]
    public void A_row_with_a_cell_too_many_is_not_read_because_its_own_sum_would_fit()
    {
        // 1 + 2 = 3 once the 9 is left out, but nothing in the columns confirms that the 9 is the surplus one.
        var report = Parsers.ParseText($"""
            {Title}
            三、收到和处理政府信息公开申请情况
            一、本年新收政府信息公开申请数量	9	1	2	0	0	0	0	3
            """).Report();

        foreach (var column in (string[])["natural_person", "commercial_enterprise", "research_institution", "total"])
            report.Cell(FormTable.Requests, "received", column).State.ShouldBe(CellState.Unreadable, column);
    }

    [Theory]
    [InlineData("<img src='4.gif'>")]
    [InlineData("<p><img src='4.gif'></p>")]
    [InlineData("<input value='4'>")]
    [InlineData("<textarea>4</textarea>")]
    public void A_cell_that_shows_something_else_than_text_is_not_blank(string shown) => FirstOfReceived(shown)
        .ShouldBe(CellState.Unreadable);

    [Theory]
    [InlineData("")]
    [InlineData("<p>&nbsp;</p>")]
    [InlineData("<input type='hidden' value='4'>")]
    public void A_cell_that_shows_nothing_is_blank(string shown) => FirstOfReceived(shown).ShouldBe(CellState.Blank);

    [Fact]
    public void A_value_lost_from_a_padded_row_is_no_blank_first_column()
    {
        var report = Parsers.ParseText($"""
            {Title}
            三、收到和处理政府信息公开申请情况
            一、本年新收政府信息公开申请数量			6	1	2	4	3	12
            三、本年度办理结果	（一）予以公开		6	1	2	0	0	3	12
            """).Report();

        report.Cells.ShouldAllBe(cell => cell.Key.Row != "received" || cell.State != CellState.Blank);
    }

    private static Cell Fees(string rows) =>
        Parsers.ParseHtml($"<html><body><h1>{Title}</h1><p>二、主动公开政府信息情况</p><table>{rows}</table></body></html>").Report()
            .Cell(FormTable.Disclosure, "fees", "amount_10k_cny");

    private static void ShouldBeReadAsNamed(AnnualReport report)
    {
        report.Cell(FormTable.Requests, "received", "commercial_enterprise").Value.ShouldBe(2);
        report.Cell(FormTable.Requests, "received", "research_institution").Value.ShouldBe(1);
        report.Cell(FormTable.Requests, "received", "other_organization").Value.ShouldBe(3);
    }

    private static CellState FirstOfReceived(string cell) =>
        Parsers.ParseHtml($"""
            <html><body><h1>{Title}</h1><p>三、收到和处理政府信息公开申请情况</p><table>
            <tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
            <tr><td>一、本年新收政府信息公开申请数量</td><td>{cell}</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr>
            </table></body></html>
            """).Report().Cell(FormTable.Requests, "received", "natural_person").State;
}
