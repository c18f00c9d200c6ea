using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Reading.Tests;

/// <summary>Every number that a table prints is the figure of a cell, explained, or unclaimed; and no cell is said to be empty that an unclaimed number may fill.</summary>
public class ConservationTests
{
    public static TheoryData<string> Shapes => [.. SampleRenderers.All.Where(renderer => renderer.Extension != ".pdf").Select(renderer => renderer.Name)];

    public static TheoryData<string> Documents => CaseTests.Documents;

    [Theory, MemberData(nameof(Shapes))]
    public void No_number_of_an_undamaged_document_is_lost(string shape)
    {
        var renderer = SampleRenderers.Named(shape);
        for (var seed = 1; seed <= 40; seed++)
        {
            var figures = new FigureGenerator(seed).Next();

            var read = Parsers.Default.Parse(renderer.Render(figures), renderer.MediaType, TestContext.Current.CancellationToken).Report();

            foreach (var table in figures.Tables)
            {
                // Counted from what the generator meant to print, not from what was read.
                var printed = table.Cells.Values.Count(value => value is not null);
                var numbers = read.Tables.Single(reading => reading.Table == table.Table).Numbers;
                (numbers.Accounted + numbers.Unclaimed.Count).ShouldBe(numbers.Printed, $"{shape}, seed {seed}");
                numbers.Printed.ShouldBeGreaterThanOrEqualTo(printed, $"{shape}, seed {seed}, {table.Table}");
                // A row of a text with an empty place may be unreadable as a whole; its numbers are then unclaimed, not lost.
                if (!table.Cells.Values.Contains(null))
                    numbers.Unclaimed.ShouldBeEmpty($"{shape}, seed {seed}, {table.Table}");
            }
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_number_of_a_case_is_accounted_for(string file) =>
        CaseTests.Report(file).Tables.SelectMany(table => table.Numbers.Unclaimed).ShouldBeEmpty();

    [Theory]
    [InlineData("luopu-subdistrict-panyu-2024.txt")]
    [InlineData("qinggonglu-subdistrict-zhanhe-2024.txt")]
    [InlineData("luolong-district-office-2024.txt")]
    [InlineData("shuyang-development-reform-bureau-2023.html")]
    [InlineData("shanghai-science-commission-2024.txt")]
    [InlineData("suqian-city-2023.txt")]
    public void Every_number_of_a_published_report_is_accounted_for(string file) =>
        RealReportTests.Read(file).Tables.SelectMany(table => table.Numbers.Unclaimed).ShouldBeEmpty();

    [Fact]
    public void A_blank_cell_beside_a_row_that_no_label_claims_is_unreadable_and_not_blank()
    {
        var report = Parsers.ParseHtml("""
            <html><body><h1>青禾县林业局2024年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table>
            <tr><td>一、本年新收政府信息公开申请数量</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
            <tr><td></td><td>6</td><td>1</td><td>2</td><td>0</td><td>0</td><td>3</td><td>12</td></tr>
            </table></body></html>
            """).Report();

        report.Cell(FormTable.Requests, "received", "natural_person").State.ShouldBe(CellState.Unreadable);
        report.Tables.Single(table => table.Table == FormTable.Requests).Numbers.Unclaimed.Count.ShouldBe(7);
    }
}
