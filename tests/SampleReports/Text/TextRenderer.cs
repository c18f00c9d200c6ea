using System.Text;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Text;

/// <summary>Writes a report as text.</summary>
/// <param name="style">How tables become text.</param>
public sealed class TextRenderer(TextStyle style) : IReportRenderer
{
    /// <inheritdoc/>
    public string Name => $"text {style.Name}";

    /// <inheritdoc/>
    public string MediaType => style.MediaType;

    /// <inheritdoc/>
    public string Extension => style.MediaType == "text/markdown" ? ".md" : ".txt";

    /// <inheritdoc/>
    public byte[] Render(ReportFigures report)
    {
        var printed = ReportPrinter.Print(report, style.Print).MapTables(style.Tables);
        var text = new StringBuilder(printed.Title).Append("\n\n");
        foreach (var block in printed.Blocks)
        {
            text.Append(block switch
            {
                PrintedBlock.Heading heading => heading.Text + "\n\n",
                PrintedBlock.Paragraph paragraph => paragraph.Text + "\n\n",
                PrintedBlock.Table table => style.Table(table.Content) + "\n",
                _ => throw new InvalidOperationException($"A block of the kind {block.GetType().Name} has no text."),
            });
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
