using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests.Tables;

/// <summary>Chapter 四: fifteen values, of which one may be lost and another be none of the table's.</summary>
public class ChallengeTableTests
{
    private const string Title = "青禾县林业局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n";

    private const string Head = "行政复议\t\t\t\t\t行政诉讼\n\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\n" + Results + "\t" + Results + "\t"
        + Results + "\n";

    private const string Results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";

    [Fact]
    public void A_lost_value_and_a_surplus_one_do_not_move_the_values_between_them()
    {
        // Printed were 1 0 0 0 1, 2 0 0 1 3 and 0 1 0 0 1; the 2 is lost, and a page number stands at the end.
        var report = Parsers.ParseText($"{Title}{Head}1\t0\t0\t0\t1\t0\t0\t1\t3\t0\t1\t0\t0\t1\t5\n").Report();

        report.Cell(FormTable.Challenges, "reconsideration", "upheld").Value.ShouldBe(1);
        report.Cell(FormTable.Challenges, "litigation_direct", "total").State.ShouldBe(CellState.Unreadable);
        report.Cell(FormTable.Challenges, "litigation_after_reconsideration", "upheld").State.ShouldBe(CellState.Unreadable);
    }

    [Theory]
    [InlineData("1\t0\t0\t0\t1\t0\t0\t1\t3\t0\t1\t0\t0\t1\t2\n")]
    [InlineData("1\t0\t0\t0\n1\t0\t0\t1\t3\t0\n1\t0\t0\t1\t2\n")]
    public void Fifteen_values_that_are_not_printed_like_the_form_count_only_when_they_sum_up(string values) =>
        Parsers.ParseText(Title + values).Report().Cells.ShouldAllBe(cell => cell.Value == null);

    [Theory]
    [InlineData("1\t0\t0\t0\t1\t2\t0\t0\t1\t3\t0\t1\t0\t0\t1\n")]
    [InlineData("1\t0\t0\t0\n1\t2\t0\t0\t1\t3\n0\t1\t0\t0\t1\n")]
    public void Fifteen_values_without_a_head_that_sum_up_are_read(string values) =>
        Parsers.ParseText(Title + values).Report().Cell(FormTable.Challenges, "litigation_direct", "total").Value.ShouldBe(3);

    [Fact]
    public void A_line_for_each_channel_is_read_even_when_a_total_is_wrong() =>
        Parsers.ParseText($"{Title}1\t0\t0\t0\t1\n2\t0\t0\t1\t0\n0\t1\t0\t0\t1\n").Report()
            .Cell(FormTable.Challenges, "litigation_direct", "pending").Value.ShouldBe(1);

    [Theory]
    [InlineData("复议后起诉", "未经复议直接起诉")]
    [InlineData("未经复议直接起诉", "复议后起诉")]
    public void Channels_named_in_another_order_than_the_form_are_never_read_in_the_order_of_the_form(string first, string second)
    {
        var report = Parsers.ParseText(
            $"{Title}行政复议\t\t\t\t\t行政诉讼\n\t\t\t\t\t{first}\t\t\t\t\t{second}\n{Results}\t{Results}\t{Results}\n1\t0\t0\t0\t1\t2\t0\t0\t0\t2\t3\t0\t0\t0\t3\n").Report();

        report.Cell(FormTable.Challenges, "litigation_direct", "total").Value.ShouldBe(first == "复议后起诉" ? null : 2);
    }

    [Fact]
    public void A_table_for_each_channel_is_read_by_the_name_above_it()
    {
        var report = Parsers.ParseText($"{Title}（一）复议后起诉\n{Results}\n3\t0\t0\t0\t3\n（二）行政复议\n{Results}\n1\t0\t0\t0\t1\n").Report();

        report.Cell(FormTable.Challenges, "reconsideration", "total").Value.ShouldBe(1);
        report.Cell(FormTable.Challenges, "litigation_after_reconsideration", "upheld").Value.ShouldBe(3);
    }

    [Fact]
    public void Totals_that_a_page_prints_first_are_not_read_as_the_first_result()
    {
        const string Cells = "<td>总计</td><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td>";
        var report = Parsers.ParseHtml($"<h1>青禾县林业局2024年政府信息公开工作年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p><table>"
            + "<tr><td colspan=5>行政复议</td><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>"
            + $"<tr>{Cells}{Cells}{Cells}</tr><tr>{string.Concat(((int[])[7, 4, 2, 1, 0, 5, 5, 0, 0, 0, 3, 1, 1, 1, 0]).Select(value => $"<td>{value}</td>"))}</tr></table>").Report();

        report.Cell(FormTable.Challenges, "reconsideration", "upheld").Value.ShouldBe(4);
        report.Cell(FormTable.Challenges, "litigation_after_reconsideration", "total").Value.ShouldBe(3);
    }
}
