using Warehouse.Etl.Workbooks.Writing;

namespace Warehouse.Etl.Tests.Workbooks;

public sealed class FormulaTests
{
    private static readonly Formula Missing = new("A1", null);
    private static readonly Formula Dash = new("A2", null) { Word = Formula.NotApplicable };

    [Fact]
    public void Growth_from_nothing_is_a_dash_and_not_a_figure_that_was_not_reported()
    {
        var growth = Formula.Growth(Formula.Cell("A3", 4), Formula.Cell("A4", 0));

        growth.Word.ShouldBe("—");
        growth.IsMissing.ShouldBeFalse();
    }

    [Fact]
    public void A_change_from_a_year_that_was_not_reported_is_missing() =>
        Formula.Difference(Formula.Cell("A3", 4), Missing).IsMissing.ShouldBeTrue();

    [Fact]
    public void A_change_from_a_rate_that_is_not_shown_is_a_dash() => Formula.Points(Formula.Cell("A3", 0.4), Dash).Word.ShouldBe("—");

    [Fact]
    public void A_change_of_shares_is_in_percentage_points() =>
        Formula.Points(Formula.Cell("A3", 0.75), Formula.Cell("A4", 0.5)).Value.ShouldBe(25);

    [Theory]
    [InlineData(20, 20, null)]
    [InlineData(21, 20, "—")]
    public void A_rate_below_its_minimum_is_a_dash(int minimum, int denominator, string? word)
    {
        var table = Table(5, denominator, 1);

        table.Ratio("top", "bottom", "reports", minimum, ("year", 2024)).Word.ShouldBe(word);
    }

    [Fact]
    public void A_rate_that_nobody_reported_is_missing() => Table(0, 0, 0).Ratio("top", "bottom", "reports", 1, ("year", 2024)).IsMissing.ShouldBeTrue();

    private static DataTable Table(int top, int bottom, int reports) => new(
        "数据", "data",
        [
            new("top", "a", ColumnFormat.Count), new("bottom", "b", ColumnFormat.Count), new("reports", "c", ColumnFormat.Count),
            new("year", "d", ColumnFormat.Plain),
        ],
        [[CellValue.Of(top), CellValue.Of(bottom), CellValue.Of(reports), CellValue.Of(2024)]]);
}
