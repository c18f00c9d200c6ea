using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Pdf;

/// <summary>Writes a report as a PDF with a text layer, ruled tables and page numbers.</summary>
/// <param name="style">How the pages are set.</param>
public sealed class PdfRenderer(PdfStyle style) : IReportRenderer
{
    private const double Left = 75;
    private const double Top = 80;
    private const double BodySize = 14;
    private const double LineHeight = 24;

    /// <inheritdoc/>
    public string Name => $"pdf {style.Name}";

    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    public string Extension => ".pdf";

    /// <inheritdoc/>
    public byte[] Render(ReportFigures report)
    {
        var printed = ReportPrinter.Print(report, style.Print);
        var pages = new PdfPages(Top, PdfFile.Height - style.BottomMargin);
        foreach (var line in PdfLines.Wrap(printed.Title, 20, PdfFile.Width - (2 * Left)))
            pages.Line((PdfFile.Width - PdfFile.WidthOf(line, 20)) / 2, 20, 34, line);
        foreach (var block in printed.Blocks)
        {
            switch (block)
            {
                case PrintedBlock.Heading heading:
                    pages.Line(Left + (2 * BodySize), BodySize, LineHeight, heading.Text);
                    break;
                case PrintedBlock.Paragraph paragraph:
                    foreach (var (text, i) in PdfLines.Wrap("　　" + paragraph.Text, BodySize, PdfFile.Width - (2 * Left))
                        .Select((text, i) => (text, i)))
                        pages.Line(i == 0 ? Left + (2 * BodySize) : Left, BodySize, LineHeight, i == 0 ? text[2..] : text);
                    break;
                case PrintedBlock.Table table:
                    new PdfTable(table.Content, style, Left, PdfFile.Width - (2 * Left)).Write(pages);
                    break;
                default:
                    throw new InvalidOperationException($"A block of the kind {block.GetType().Name} has no place in a PDF.");
            }
        }

        return pages.File.ToArray();
    }
}
