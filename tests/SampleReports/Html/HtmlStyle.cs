using System.Text;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Html;

/// <summary>The choices in which one site's pages differ from another's.</summary>
/// <param name="Name">What the style is called in test output.</param>
public sealed record HtmlStyle(string Name)
{
    /// <summary>How figures are written.</summary>
    public PrintStyle Print { get; init; } = new();

    /// <summary>What becomes of a table before it is written: itself, or several.</summary>
    public Func<PrintedTable, IEnumerable<PrintedTable>> Tables { get; init; } = table => [table];

    /// <summary>Markup inside a cell.</summary>
    public Func<PrintedCell, string> Cell { get; init; } = HtmlCells.Plain;

    /// <summary>The page around the body of the report.</summary>
    public Func<PrintedReport, string, string> Page { get; init; } = HtmlPages.Cms;

    /// <summary>Encoding of the bytes.</summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
