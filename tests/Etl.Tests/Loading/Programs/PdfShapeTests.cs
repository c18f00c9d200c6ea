using System.Globalization;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Judging;
using Warehouse.SampleReports.Pdf;
using Warehouse.SampleReports.Printing;

namespace Warehouse.Etl.Tests.Loading.Programs;

/// <summary>The same figures read the same from every shape of PDF.</summary>
public class PdfShapeTests
{
    public static TheoryData<string> Shapes => [.. Pdfs.Select(renderer => renderer.Name)];

    public static TheoryData<string> PdfStyles => [.. PdfStyle.All.Where(style => !style.RepeatsHeader).Select(style => style.Name)];

    private static IEnumerable<IReportRenderer> Pdfs => SampleRenderers.All.Where(renderer => renderer.Extension == ".pdf");

    [Theory, MemberData(nameof(Shapes))]
    public void Every_shape_gives_back_every_cell(string shape)
    {
        PdfPrograms.SkipWhenMissing();
        var renderer = SampleRenderers.Named(shape);
        for (var seed = 1; seed <= 8; seed++)
        {
            var report = new FigureGenerator(seed).Next();

            var result = Parsers.Default.Parse(renderer.Render(report), renderer.MediaType, TestContext.Current.CancellationToken);

            ReportDifferences.Of(report, result).ShouldBeEmpty($"{shape}, seed {seed}: {report.Title}");
        }
    }

    [Theory, MemberData(nameof(PdfStyles))]
    public void Pdf_tables_come_back_from_words_and_rules_also_over_page_breaks(string name)
    {
        PdfPrograms.SkipWhenMissing();
        var style = PdfStyle.All.Single(s => s.Name == name);
        for (var seed = 1; seed <= 5; seed++)
        {
            var report = new FigureGenerator(seed).Next();
            var printed = ReportPrinter.Print(report, style.Print);

            var content = Parsers.Read(new PdfRenderer(style).Render(report), cancellationToken: TestContext.Current.CancellationToken);

            DocumentLines.Of(content).ShouldBe(DocumentLines.Of(printed), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    public void A_pdf_made_by_an_office_program_gives_back_every_cell(int seed)
    {
        PdfPrograms.SkipWhenMissing();
        var report = new FigureGenerator(seed).Next();
        var pdf = LibreOffice.Convert(SampleRenderers.Named("docx plain").Render(report), "pdf");

        var result = Parsers.Default.Parse(pdf, "application/pdf", TestContext.Current.CancellationToken);

        ReportDifferences.Of(report, result).ShouldBeEmpty();
    }

    [Fact]
    public void A_pdf_without_rules_gives_nine_figures_of_ten_and_never_a_wrong_one()
    {
        PdfPrograms.SkipWhenMissing();
        var renderer = new PdfRenderer(new PdfStyle("no-rules") { DrawsRules = false, Print = new PrintStyle { BlankMark = "/" } });
        for (var seed = 1; seed <= 10; seed++)
        {
            var report = new FigureGenerator(seed).Next();

            var read = Parsers.Default.Parse(renderer.Render(report), renderer.MediaType, TestContext.Current.CancellationToken).Report();

            var expected = report.Expected().ToDictionary(cell => cell.Key, cell => cell.Value);
            read.Cells.Where(cell => cell.Value is not null && cell.Value != expected.GetValueOrDefault(cell.Key))
                .ShouldBeEmpty($"seed {seed}");
            read.Cells.Count(cell => cell.Value is not null)
                .ShouldBeGreaterThan(expected.Values.Count(value => value is not null) * 9 / 10, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("huaian-city-2024", "淮安市人民政府")]
    [InlineData("qinggonglu-subdistrict-zhanhe-2024", "平顶山市湛河区轻工路街道办事处")]
    [InlineData("shuyang-development-reform-bureau-2023", "沭阳县发展和改革局")]
    public void Real_figures_read_the_same_in_every_shape_that_shows_blank_cells(string file, string agency)
    {
        Repository.SkipWithoutRealReports();
        PdfPrograms.SkipWhenMissing();
        var report = FigureFile.ReadReport(
            Path.Combine(Repository.RealReports, file + ".facts.csv"), agency, int.Parse(file[^4..], CultureInfo.InvariantCulture));
        foreach (var renderer in Pdfs)
        {
            var result = Parsers.Default.Parse(renderer.Render(report), renderer.MediaType, TestContext.Current.CancellationToken);

            ReportDifferences.Of(report, result).ShouldBeEmpty(renderer.Name);
        }
    }
}
