using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Office;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Excel;
using Warehouse.SampleReports.Printing;
using Warehouse.SampleReports.Word;

namespace Warehouse.Reading.Tests.Documents;

/// <summary>What was printed comes back cell by cell: texts, spans, order; before anyone asks what the cells mean.</summary>
public class FormatReaderTests
{
    public static TheoryData<string> WordStyles =>
        [.. WordStyle.All.Where(style => style.Name != "three-pages").Select(style => style.Name)];

    public static TheoryData<string> ExcelStyles => [.. ExcelStyle.All.Select(style => style.Name)];

    [Theory, MemberData(nameof(WordStyles))]
    public void Word_tables_come_back_with_their_merged_cells(string name)
    {
        var style = WordStyle.All.Single(s => s.Name == name);

        ComesBack(new WordRenderer(style), style.Print, new WordReader(), seeds: 10);
    }

    [Theory, MemberData(nameof(ExcelStyles))]
    public void Excel_tables_come_back_with_their_merged_cells(string name)
    {
        var style = ExcelStyle.All.Single(s => s.Name == name);

        ComesBack(new ExcelRenderer(style), style.Print, new ExcelReader(), seeds: 10);
    }

    private static void ComesBack(IReportRenderer renderer, PrintStyle style, IDocumentReader reader, int seeds)
    {
        for (var seed = 1; seed <= seeds; seed++)
        {
            var report = new FigureGenerator(seed).Next();
            var printed = ReportPrinter.Print(report, style);

            var content = reader.Read(new DocumentSource(renderer.Render(report), renderer.MediaType), DocumentLimits.Default,
                TestContext.Current.CancellationToken);

            DocumentLines.Of(content).ShouldBe(DocumentLines.Of(printed), $"seed {seed}");
        }
    }
}
