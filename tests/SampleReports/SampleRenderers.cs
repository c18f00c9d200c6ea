using Warehouse.SampleReports.Html;

namespace Warehouse.SampleReports;

/// <summary>Every way in which a sample report can be published.</summary>
public static class SampleRenderers
{
    /// <summary>A plain web page: the first choice of a test that needs just some report.</summary>
    public static IReportRenderer PlainHtml { get; } = new HtmlRenderer(HtmlStyles.Cms);

    /// <summary>All renderers that need no program beside .NET.</summary>
    public static IReadOnlyList<IReportRenderer> All { get; } = [.. HtmlStyles.All.Select(style => new HtmlRenderer(style))];
}
