using Warehouse.SampleReports.Excel;
using Warehouse.SampleReports.Html;
using Warehouse.SampleReports.Pdf;
using Warehouse.SampleReports.Text;
using Warehouse.SampleReports.Word;

namespace Warehouse.SampleReports;

/// <summary>Every way in which a sample report can be published.</summary>
public static class SampleRenderers
{
    /// <summary>A plain web page: the first choice of a test that needs just some report.</summary>
    public static IReportRenderer PlainHtml { get; } = new HtmlRenderer(HtmlStyles.Cms);

    /// <summary>All renderers; they need no program beside .NET.</summary>
    public static IReadOnlyList<IReportRenderer> All { get; } =
    [
        .. HtmlStyles.All.Select(style => new HtmlRenderer(style)),
        .. TextStyles.All.Select(style => new TextRenderer(style)),
        .. WordStyle.All.Select(style => new WordRenderer(style)),
        .. ExcelStyle.All.Select(style => new ExcelRenderer(style)),
        .. PdfStyle.All.Select(style => new PdfRenderer(style)),
    ];

    /// <summary>The renderer of a name.</summary>
    public static IReportRenderer Named(string name) => All.Single(renderer => renderer.Name == name);
}
