using System.Globalization;
using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tests.Figures;

public class FigureReaderTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1808595", "1808595")]
    [InlineData("１２", "12")]
    [InlineData("1,808,595", "1808595")]
    [InlineData("1，808，595", "1808595")]
    [InlineData("59237.2449", "59237.2449")]
    [InlineData("+19", "19")]
    [InlineData("-3", "-3")]
    [InlineData("－3", "-3")]
    [InlineData("增19", "19")]
    [InlineData("减少 3", "-3")]
    [InlineData("零", "0")]
    [InlineData("〇", "0")]
    [InlineData("22（其中修订16件）", "22")]
    [InlineData("55(含自然失效29件)", "55")]
    [InlineData("4489件", "4489")]
    [InlineData(" 7\u00A0", "7")]
    [InlineData("12 宗", "12")]
    public void A_figure_is_read_from(string text, string expected) =>
        FigureReader.Read(text).ShouldBe(new Figure(CellState.Reported, decimal.Parse(expected, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("251000元", "251000", FigureUnit.Cny)]
    [InlineData("25.1万元", "25.1", FigureUnit.TenThousandCny)]
    [InlineData("25.1（万元）", "25.1", FigureUnit.TenThousandCny)]
    public void The_unit_of_money_in_a_cell_is_kept(string text, string value, object unit) =>
        FigureReader.Read(text)
        .ShouldBe(new Figure(CellState.Reported, decimal.Parse(value, CultureInfo.InvariantCulture), (FigureUnit)unit));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("\u3000")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("/")]
    [InlineData("／")]
    public void Nothing_a_dash_and_a_slash_are_blank_and_never_zero(string text) => FigureReader.Read(text).State.ShouldBe(CellState.Blank);

    [Theory]
    [InlineData("无")]
    [InlineData("O")]
    [InlineData("1O")]
    [InlineData("约100")]
    [InlineData("1.8万")]
    [InlineData("1,23")]
    [InlineData("12,3456")]
    [InlineData("1.2.3")]
    [InlineData("1\n2")]
    [InlineData("1 2")]
    [InlineData("3（15）")]
    [InlineData("3件（15）")]
    [InlineData("三")]
    [InlineData("见附件")]
    [InlineData("12*")]
    [InlineData("01")] // 0 with the mark of a note
    [InlineData("00")]
    [InlineData("5-6")]
    [InlineData("100%")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_else_is_unreadable_and_never_guessed(string text) => FigureReader.Read(text).State.ShouldBe(CellState.Unreadable);
}
