using ClosedXML.Excel;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>What the books make of figures that nobody reported.</summary>
public sealed class MissingFiguresTests(MissingFiguresBooks books) : IClassFixture<MissingFiguresBooks>
{
    [Fact]
    public void A_sum_stands_beside_the_number_of_reports_that_lack_the_figure()
    {
        // Received from natural persons 7 + 5 + 7 by all three; from enterprises 0 + 0 by two, one lacks it.
        var row = RowOf("法定三表", "一、本年新收政府信息公开申请数量");

        Numbers(row, 19, 23).ShouldBe([19, 0]);
        Numbers(row, 25, 29).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_column_that_an_agency_left_blank_is_empty_in_its_row_and_not_zero()
    {
        var outcomes = books.Book.Worksheet("办理结果").RowsUsed().Skip(1)
            .Where(row => row.Cell(10).GetString() == "commercial_enterprise" && row.Cell(9).GetString() == "received").Single();

        Numbers(outcomes, 4, 5, 6).ShouldBe([0, 2, 1]);
    }

    [Fact]
    public void A_year_that_nobody_reported_on_is_empty_and_grey_and_says_so()
    {
        var cell = books.Book.Worksheet("总览").Column(1).CellsUsed().First(cell => cell.GetString() == "新收申请数").CellRight(3);

        cell.CachedValue.ToString().ShouldBe("");
        cell.HasFormula.ShouldBeTrue();
        cell.Comment.Text.ShouldContain("它不是零");
    }

    [Fact]
    public void A_year_without_a_figure_has_no_content_on_the_sheet_of_charts_as_charts_draw_an_empty_text_as_zero()
    {
        var row = books.WithGap.Worksheet("趋势").CellsUsed().First(cell => cell.GetString() == "本年新收").WorksheetRow();

        row.Cell(2).HasFormula.ShouldBeTrue();
        row.Cell(3).HasFormula.ShouldBeFalse();
        row.Cell(3).GetString().ShouldBe("");
        row.Cell(3).Comment.Text.ShouldContain("它不是零");
        row.Cell(4).HasFormula.ShouldBeTrue();
    }

    [Fact]
    public void A_missing_table_is_counted_as_missing()
    {
        // The figures of table 四 stand three rows below the name of the channel, what is missing below them.
        var figures = RowOf("法定三表", "行政复议").RowBelow(3);

        Numbers(figures, 1).ShouldBe([0]);
        Numbers(figures.RowBelow(), 1).ShouldBe([1]);
    }

    [Fact]
    public void No_figure_of_an_agency_without_table_four_is_zero()
    {
        var row = books.Book.Worksheet("机关年度").RowsUsed().Single(row => row.Cell(1).GetString() == "青岚县司法局");
        var column = books.Book.Worksheet("机关年度").Row(1).CellsUsed().Single(cell => cell.GetString() == "行政复议（件）").Address.ColumnNumber;

        row.Cell(column).IsEmpty().ShouldBeTrue();
    }

    private IXLRow RowOf(string sheet, string label) => books.Book.Worksheet(sheet).CellsUsed().First(cell => cell.GetString() == label).WorksheetRow();

    private static double[] Numbers(IXLRow row, params int[] columns) =>
        [.. columns.Select(column => Convert.ToDouble(
            row.Cell(column).HasFormula ? row.Cell(column).CachedValue : row.Cell(column).Value, System.Globalization.CultureInfo.InvariantCulture))];
}
