using System.Globalization;
using Warehouse.Etl.Reports;
using Warehouse.Etl.Tests.Parsing.Documents;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Text;

namespace Warehouse.Etl.Tests.Parsing;

/// <summary>Known figures, printed in every way in which agencies publish them, come back as they were.</summary>
public class RenderedReportTests
{
    public static TheoryData<string> Renderers => [.. SampleRenderers.All.Select(renderer => renderer.Name)];

    [Theory]
    [MemberData(nameof(Renderers))]
    public void Every_cell_comes_back_with_its_state(string name)
    {
        var renderer = SampleRenderers.Named(name);
        if (renderer.Extension == ".pdf")
            PdfPrograms.SkipWhenMissing();
        var differences = new List<string>();
        for (var seed = 1; seed <= (renderer.Extension == ".pdf" ? 6 : 60); seed++)
        {
            var truth = new FigureGenerator(seed).Next();
            var report = Parsers.Default.Parse(renderer.Render(truth), renderer.MediaType, TestContext.Current.CancellationToken).Report();

            report.AgencyName.ShouldBe(truth.AgencyName, $"seed {seed}");
            report.Year.ShouldBe(truth.Year, $"seed {seed}");
            var cells = report.Cells.ToDictionary(cell => cell.Key);
            differences.AddRange(
                from expected in truth.Expected()
                let read = cells.GetValueOrDefault(expected.Key)
                where (read?.State != expected.State || read.Value != expected.Value) && !MayBeLost(renderer, truth, expected, read)
                select string.Create(CultureInfo.InvariantCulture,
                    $"seed {seed}: {expected.Key}: {expected.State} {expected.Value} read as {read?.State} {read?.Value} '{read?.RawText}'"));
        }
        differences.ShouldBeEmpty();
    }

    /// <summary>In text a blank cell at the end of a row may as well be a lost one; then no cell of the row can be told, and none may be guessed.</summary>
    private static bool MayBeLost(IReportRenderer renderer, ReportFigures truth, ExpectedCell expected, Cell? read) =>
        renderer is TextRenderer && read?.State == CellState.Unreadable
        && truth.Expected().Last(cell => cell.Key.Table == expected.Key.Table && cell.Key.Row == expected.Key.Row).State == CellState.Blank;
}
