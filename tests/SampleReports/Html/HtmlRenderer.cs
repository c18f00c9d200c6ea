using System.Net;
using System.Text;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Html;

/// <summary>Writes a report as a web page.</summary>
/// <param name="style">How this site writes its pages.</param>
public sealed class HtmlRenderer(HtmlStyle style) : IReportRenderer
{
    /// <inheritdoc/>
    public string Name => $"html {style.Name}";

    /// <inheritdoc/>
    public string MediaType => "text/html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public byte[] Render(ReportFigures report)
    {
        var printed = ReportPrinter.Print(report, style.Print).MapTables(style.Tables);
        var body = new StringBuilder();
        foreach (var block in printed.Blocks)
            Append(body, block);
        return style.Encoding.GetBytes(style.Page(printed, body.ToString()));
    }

    private void Append(StringBuilder body, PrintedBlock block)
    {
        switch (block)
        {
            case PrintedBlock.Heading heading:
                body.Append("<p><strong>").Append(WebUtility.HtmlEncode(heading.Text)).Append("</strong></p>\n");
                break;
            case PrintedBlock.Paragraph paragraph:
                body.Append("<p>　　").Append(WebUtility.HtmlEncode(paragraph.Text)).Append("</p>\n");
                break;
            case PrintedBlock.Table table:
                AppendTable(body, table.Content);
                break;
            default:
                throw new InvalidOperationException($"A block of the kind {block.GetType().Name} has no markup.");
        }
    }

    private void AppendTable(StringBuilder body, PrintedTable table)
    {
        body.Append("<table border=\"1\" cellspacing=\"0\">\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            body.Append("<tr>");
            foreach (var cell in row)
            {
                body.Append("<td");
                if (cell.ColumnSpan > 1)
                    body.Append(" colspan=\"").Append(cell.ColumnSpan).Append('"');
                if (cell.RowSpan > 1)
                    body.Append(" rowspan=\"").Append(cell.RowSpan).Append('"');
                body.Append('>').Append(style.Cell(cell)).Append("</td>");
            }

            body.Append("</tr>\n");
        }

        body.Append("</tbody></table>\n");
    }
}
