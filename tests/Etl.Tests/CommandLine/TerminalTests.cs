using Warehouse.Etl.CommandLine;

namespace Warehouse.Etl.Tests.CommandLine;

public sealed class TerminalTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private Terminal Terminal => new(_output, _error, outputIsScreen: false, errorIsScreen: false);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("\u001b[31mred", "\uFFFD[31mred")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("\u009b2J", "\uFFFD2J")]
    [InlineData("fdp.\u202Etxt", "fdp.\uFFFDtxt")]
    [InlineData("年度报告 [link=x]", "年度报告 [link=x]")]
    public void A_line_carries_no_control_characters(string hostile, string safe)
    {
        Terminal.Line(hostile);

        _output.ToString().ShouldBe(safe + Environment.NewLine);
    }

    [Fact]
    public void A_table_shows_markup_as_text_and_no_escapes()
    {
        Terminal.Table(["a"], [["[red]x[/]"], ["\u001b[2Jy"], [null]]);

        _output.ToString().ShouldContain("[red]x[/]");
        _output.ToString().ShouldNotContain('\u001b');
    }

    [Fact]
    public void A_table_that_nobody_watches_is_not_wrapped()
    {
        var wide = new string('x', 300);

        Terminal.Table(["a", "b"], [[wide, "end"]]);

        _output.ToString().Split('\n').ShouldContain(line => line.Contains(wide) && line.Contains("end"));
    }

    [Fact]
    public void A_table_with_more_columns_than_the_screen_holds_is_shown_row_by_row()
    {
        var header = Enumerable.Range(1, 200).Select(i => $"column{i}").ToList();
        var screen = new Terminal(_output, _error, outputIsScreen: true, errorIsScreen: false);

        screen.Table(header, [[.. header.Select(_ => "政府信息公开")], [.. header.Select(_ => "0")]]);

        var lines = _output.ToString().Split(Environment.NewLine);
        lines.ShouldContain("column7    政府信息公开");
        lines.ShouldContain("-- row 2");
        lines.ShouldContain("column200  0");
    }

    [Fact]
    public void Json_names_are_snake_case_and_chinese_stays_readable()
    {
        Terminal.Json(new { ReportKey = 1, Name = "淮安市\u001b", Value = (decimal?)null });

        _output.ToString().ShouldContain("\"report_key\": 1");
        _output.ToString().ShouldContain("淮安市\\u001B");
        _output.ToString().ShouldContain("\"value\": null");
    }

    [Fact]
    public async Task Work_runs_the_same_without_a_screen_for_its_progress()
    {
        var result = await Terminal.WithProgressAsync("work", bar =>
        {
            bar.Report(1, 2, "half");
            return Task.FromResult(42);
        });

        result.ShouldBe(42);
        _error.ToString().ShouldBeEmpty();
    }
}
