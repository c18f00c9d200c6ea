using System.Globalization;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Text;

namespace Warehouse.Reading.Tests.Rendering;

/// <summary>
/// The same figures read the same in every shape in which agencies publish them: values, blank cells, missing rows and missing tables.
/// </summary>
public class ShapeTests
{
    public static TheoryData<string> Shapes => [.. SampleRenderers.All.Where(IsRead).Select(renderer => renderer.Name)];

    [Theory, MemberData(nameof(Shapes))]
    public void Every_shape_gives_back_every_cell(string shape)
    {
        var renderer = SampleRenderers.Named(shape);
        for (var seed = 1; seed <= 60; seed++)
        {
            var report = new FigureGenerator(seed).Next();

            var result = Parsers.Default.Parse(renderer.Render(report), renderer.MediaType, TestContext.Current.CancellationToken);

            ReportDifferences.Of(report, result, mayLoseBlanks: renderer is TextRenderer)
                .ShouldBeEmpty($"{shape}, seed {seed}: {report.Title}");
        }
    }

    [Theory]
    [InlineData("huaian-city-2024", "淮安市人民政府")]
    [InlineData("qinggonglu-subdistrict-zhanhe-2024", "平顶山市湛河区轻工路街道办事处")]
    [InlineData("shuyang-development-reform-bureau-2023", "沭阳县发展和改革局")]
    public void Real_figures_read_the_same_in_every_shape_that_shows_blank_cells(string file, string agency)
    {
        SharedFiles.SkipWhenMissing();
        var report = FigureFile.ReadReport(
            Path.Combine(SharedFiles.Reports, file + ".facts.csv"), agency, int.Parse(file[^4..], CultureInfo.InvariantCulture));
        foreach (var renderer in SampleRenderers.All.Where(renderer => IsRead(renderer) && renderer is not TextRenderer))
        {
            var result = Parsers.Default.Parse(renderer.Render(report), renderer.MediaType, TestContext.Current.CancellationToken);

            ReportDifferences.Of(report, result).ShouldBeEmpty(renderer.Name);
        }
    }

    private static bool IsRead(IReportRenderer renderer) => renderer.Extension != ".pdf";
}
