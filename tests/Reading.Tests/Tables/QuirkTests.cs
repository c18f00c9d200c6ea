using System.Text;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests.Tables;

/// <summary>What real agencies publish, each oddity in a text or page of its own.</summary>
public class QuirkTests
{
    private const string Title = "青禾县林业局2024年政府信息公开工作年度报告";

    [Fact]
    public void A_fragment_that_lost_a_column_is_read_by_the_sums_and_the_lost_cell_stays_unreadable()
    {
        var report = Parsers.ParseText($"""
            {Title}

            三、收到和处理政府信息公开申请情况

            	申请人情况
            	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
            一、本年新收政府信息公开申请数量	40	2	0	0	0	0	42
            二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1

            (续表)
            	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他
            (七) 总计	38	2	0	0	0	40
            四、结转下年度继续办理	3	0	0	0	0	3
            """).Report();

        Value(report, "processed", "natural_person").ShouldBe(38);
        Value(report, "processed", "commercial_enterprise").ShouldBe(2);
        Value(report, "processed", "total").ShouldBe(40);
        Value(report, "carried_out", "total").ShouldBe(3);
        report.Cells.Count(cell => cell.Key.Row is "processed" or "carried_out" && cell.State == CellState.Unreadable).ShouldBe(2);
    }

    [Fact]
    public void Of_six_values_that_no_sum_can_place_only_what_every_placing_agrees_on_is_read()
    {
        var report = Parsers.ParseText($"""
            {Title}
            三、收到和处理政府信息公开申请情况
            	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
            （一）予以公开	5	3	0	0	1	9
            """).Report();

        report.Cells.Where(cell => cell.Key.Row == "granted" && cell.State == CellState.Reported).ShouldHaveSingleItem()
            .Key.Column.ShouldBe("public_welfare_organization");
        report.Cell(FormTable.Requests, "granted", "natural_person").RawText.ShouldBe("5|3|0|0|1|9");
    }

    [Fact]
    public void A_total_shifted_by_a_cell_is_read_in_its_order()
    {
        var report = Parsers.ParseHtml(Page("""
            <table><tr><td colspan=2>申请人情况</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
            <tr><td colspan=2>一、本年新收政府信息公开申请数量</td><td>6</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>6</td></tr>
            <tr><td>（七）总计</td><td>6</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>6</td><td></td></tr></table>
            """)).Report();

        Value(report, "processed", "natural_person").ShouldBe(6);
        Value(report, "processed", "commercial_enterprise").ShouldBe(0);
        Value(report, "processed", "total").ShouldBe(6);
    }

    [Fact]
    public void Heads_that_say_nothing_leave_the_order_of_the_form()
    {
        var report = Parsers.ParseHtml(Page("""
            <table><tr><td></td><td>数据1</td><td>数据2</td><td>数据3</td><td>数据4</td><td>数据5</td><td>数据6</td><td>数据7</td></tr>
            <tr><td>一、本年新收政府信息公开申请数量</td><td>6</td><td>1</td><td>0</td><td>0</td><td>2</td><td>0</td><td>9</td></tr></table>
            """)).Report();

        Value(report, "received", "commercial_enterprise").ShouldBe(1);
        Value(report, "received", "legal_service_institution").ShouldBe(2);
    }

    [Fact]
    public void Rows_under_a_head_of_another_table_keep_the_order_of_the_form()
    {
        var report = Parsers.ParseText($"""
            {Title}
            三、收到和处理政府信息公开申请情况
            	本年新收件数	上年结转件数	办结件数	结转件数
            （七）总计	4	1	0	0	0	0	5
            四、结转下年度继续办理	0	0	0	0	0	0	0
            """).Report();

        Value(report, "processed", "total").ShouldBe(5);
    }

    [Fact]
    public void A_value_printed_apart_from_its_row_leaves_the_row_unreadable()
    {
        var report = Parsers.ParseText($"""
            {Title}
            二、主动公开政府信息情况
            信息内容	本年制发件数	本年废止件数	现行有效件数
            55（含自然失效29件）
            规章	22	235	
            行政规范性文件	3	1	20
            """).Report();

        report.Cells.Where(cell => cell.Key.Row == "rules").ShouldAllBe(cell => cell.State == CellState.Unreadable);
        report.Cell(FormTable.Disclosure, "normative_documents", "in_force").Value.ShouldBe(20);
    }

    [Fact]
    public void An_extra_row_and_guidance_inside_the_form_change_nothing()
    {
        var report = Parsers.ParseHtml(Page("""
            <p>二、主动公开政府信息情况</p><p>该部分以表格形式报告。表格如下：</p>
            <table><tr><td colspan=4>第二十条第（一）项</td></tr>
            <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止<br/>件数</td><td>现行有效件</td></tr>
            <tr><td>规章</td><td>0</td><td>0</td><td>6</td></tr>
            <tr><td>规范性文件（填写本机关制发的）</td><td>22（其中修订16件）</td><td>&nbsp;</td><td>—</td></tr>
            <tr><td>其他主动公开文件</td><td>901</td><td>902</td><td>903</td></tr></table>
            """)).Report();

        report.Cell(FormTable.Disclosure, "rules", "in_force").Value.ShouldBe(6);
        report.Cell(FormTable.Disclosure, "normative_documents", "issued").Value.ShouldBe(22);
        report.Cell(FormTable.Disclosure, "normative_documents", "repealed").State.ShouldBe(CellState.Blank);
        report.Cell(FormTable.Disclosure, "normative_documents", "in_force").State.ShouldBe(CellState.Blank);
        report.Cells.ShouldAllBe(cell => cell.Value == null || cell.Value < 900);
    }

    [Theory]
    [InlineData("本年收费金额（单位：万元）", "25.1", 25.1)]
    [InlineData("本年收费金额（单位：万元，保留4位小数）", "25.1000", 25.1)]
    [InlineData("本年收费金额（单位：万<br>元）", "25.1", 25.1)]
    [InlineData("本年收费金额（单位：万 元）", "25.1", 25.1)]
    [InlineData("本年收费金额", "251000元", 25.1)]
    [InlineData("本年收费金额（单位：元）", "251000", 25.1)]
    [InlineData("本年收费金额（单位：万元）", "251000元", 25.1)]
    public void Fees_are_in_ten_thousand_yuan_whatever_unit_is_printed(string head, string cell, double expected) =>
        Parsers.ParseHtml(Page($"""
            <p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>{head}</td></tr><tr><td>行政事业性收费</td><td>{cell}</td></tr></table>
            """)).Report().Cell(FormTable.Disclosure, "fees", "amount_10k_cny").Value.ShouldBe((decimal)expected);

    [Theory]
    [InlineData("采购总金额", "251000元", "amount_cny", 251000)]
    [InlineData("采购总金额（万元）", "25.1", "amount_10k_cny", 25.1)]
    [InlineData("采购总金额（单位：元）", "251,000", "amount_cny", 251000)]
    public void Procurement_is_kept_in_the_unit_that_is_printed(string head, string cell, string column, double expected) =>
        Parsers.ParseHtml(
        TrialPage($"<table><tr><td>信息内容</td><td>采购项目数量</td><td>{head}</td></tr><tr><td>政府集中采购</td><td>4</td><td>{cell}</td></tr></table>"))
            .Report().Cell(FormTable.Disclosure, "procurement", column).Value.ShouldBe((decimal)expected);

    [Fact]
    public void An_amount_without_any_unit_is_unreadable() =>
        Parsers.ParseHtml(
        TrialPage("<table><tr><td>信息内容</td><td>采购项目数量</td><td>采购总金额</td></tr><tr><td>政府集中采购</td><td>4</td><td>251000</td></tr></table>"))
            .Report().Cell(FormTable.Disclosure, "procurement", "amount_10k_cny").State.ShouldBe(CellState.Unreadable);

    [Fact]
    public void The_trial_form_keeps_items_change_and_decisions_apart()
    {
        var report = Parsers.ParseHtml(TrialPage("""
            <table><tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>
            <tr><td>行政许可</td><td>21</td><td>+19</td><td>40</td></tr></table>
            """)).Report();

        report.Cell(FormTable.Disclosure, "licensing", "items_last_year").Value.ShouldBe(21);
        report.Cell(FormTable.Disclosure, "licensing", "change").Value.ShouldBe(19);
        report.Cell(FormTable.Disclosure, "licensing", "decisions").Value.ShouldBe(40);
    }

    [Fact]
    public void Totals_of_chapter_four_stay_as_printed_even_when_they_are_wrong()
    {
        var report = Parsers.ParseText($"""
            {Title}
            四、政府信息公开行政复议、行政诉讼情况
            行政复议					行政诉讼
            					未经复议直接起诉					复议后起诉
            结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
            10	1	0	0	0	5	0	0	0	0	0	0	0	0	0
            """).Report();

        report.Cell(FormTable.Challenges, "reconsideration", "upheld").Value.ShouldBe(10);
        report.Cell(FormTable.Challenges, "reconsideration", "total").Value.ShouldBe(0);
        report.Cell(FormTable.Challenges, "litigation_direct", "upheld").Value.ShouldBe(5);
    }

    [Fact]
    public void Fourteen_values_for_fifteen_columns_are_placed_by_the_totals()
    {
        var report = Parsers.ParseText($"""
            {Title}
            四、政府信息公开行政复议、行政诉讼情况
            3	1	0	0	4	2	0	1	0	3	1	0	0	1
            """).Report();

        report.Cell(FormTable.Challenges, "reconsideration", "total").Value.ShouldBe(4);
        report.Cell(FormTable.Challenges, "litigation_direct", "total").Value.ShouldBe(3);
        report.Cells.Where(cell => cell.Key.Table == FormTable.Challenges && cell.State == CellState.Unreadable)
            .ShouldAllBe(cell => cell.Key.Row == "litigation_after_reconsideration");
    }

    [Fact]
    public void Headings_without_tables_are_missing_and_not_zero()
    {
        var report = Parsers.ParseHtml(Page("<p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p>")).Report();

        report.Tables.ShouldAllBe(table => !table.Found);
        report.Cells.ShouldAllBe(cell => cell.State == CellState.Missing);
        report.Cells.Count.ShouldBe(200);
    }

    [Fact]
    public void Page_numbers_among_the_rows_are_no_values()
    {
        var report = Parsers.ParseText($"""
            {Title}
            三、收到和处理政府信息公开申请情况
            一、本年新收政府信息公开申请数量	6	0	0	0	0	0	6
            — 3 —
            - 4 -
            二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
            """).Report();

        Value(report, "carried_in", "total").ShouldBe(1);
        report.Cells.ShouldAllBe(cell => cell.Value == null || cell.Value == 0 || cell.Value == 1 || cell.Value == 6);
    }

    [Fact]
    public void Values_one_below_the_other_are_read_as_a_row()
    {
        var report = Parsers.ParseText(
            $"{Title}\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n6\n1\n0\n0\n2\n0\n9\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n").Report();

        Value(report, "received", "legal_service_institution").ShouldBe(2);
        Value(report, "carried_in", "total").ShouldBe(0);
    }

    [Fact]
    public void Single_values_that_the_text_layer_scrambled_are_unreadable()
    {
        var report = Parsers.ParseText(
            $"{Title}\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n0\n95\n0\n0\n0\n0\n0\n"
            + "四、政府信息公开行政复议、行政诉讼情况\n1\n1\n0\n0\n1\n2\n1\n0\n0\n3\n2\n0\n1\n0\n0\n").Report();

        report.Cells.ShouldAllBe(cell => cell.Value == null);
        report.Cell(FormTable.Requests, "received", "total").State.ShouldBe(CellState.Unreadable);
        report.Cell(FormTable.Challenges, "reconsideration", "total").State.ShouldBe(CellState.Unreadable);
    }

    [Fact]
    public void A_row_printed_twice_with_different_figures_is_unreadable_where_they_differ()
    {
        var report = Parsers.ParseText($"""
            {Title}
            三、收到和处理政府信息公开申请情况
            一、本年新收政府信息公开申请数量	6	0	0	0	0	0	6
            一、本年新收政府信息公开申请数量	7	0	0	0	0	0	7
            """).Report();

        report.Cell(FormTable.Requests, "received", "natural_person").State.ShouldBe(CellState.Unreadable);
        Value(report, "received", "commercial_enterprise").ShouldBe(0);
    }

    [Fact]
    public void Json_with_a_byte_order_mark_is_read()
    {
        var json =
            """{"title":"x","content":"<p>青禾县林业局2024年政府信息公开工作年度报告<\/p><table><tr><td>一、本年新收政府信息公开申请数量<\/td><td>6<\/td><td>0<\/td><td>0<\/td><td>0<\/td><td>0<\/td><td>0<\/td><td>6<\/td><\/tr><\/table>"}""";
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(json)];

        Value(Parsers.Default.Parse(bytes, "application/json", TestContext.Current.CancellationToken).Report(), "received", "total")
            .ShouldBe(6);
    }

    private static decimal? Value(AnnualReport report, string row, string column) => report.Cell(FormTable.Requests, row, column).Value;

    private static string Page(string body) => $"<html><head><title>{Title}</title></head><body><h1>{Title}</h1>{body}</body></html>";

    private static string TrialPage(string body) =>
        "<html><body><h1>青禾县林业局2019年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>" + body + "</body></html>";
}
