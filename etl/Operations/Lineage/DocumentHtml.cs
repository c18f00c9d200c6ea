using System.Globalization;
using System.Text;
using Warehouse.Etl.Parsing.Documents;
using Warehouse.Etl.Reports;
using static System.Net.WebUtility;

namespace Warehouse.Etl.Operations.Lineage;

/// <summary>
/// Sets a document anew as plain HTML from the text and grids that its reader found, whatever its format, with one cell marked. Nothing of
/// the document's own markup, style, script or link survives, because none of it is used.
/// </summary>
internal static class DocumentHtml
{
    /// <summary>The page.</summary>
    /// <param name="document">The document as its reader gives it.</param>
    /// <param name="evidence">The place to mark; null when the figure is not in the document.</param>
    public static string Write(DocumentContent document, Evidence? evidence)
    {
        var html = new StringBuilder(
            "<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>原文 document</title>"
            + "</head><body><main>");
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    html.Append(CultureInfo.InvariantCulture, $"<p>{Text(paragraph.Text, IsPlace(paragraph, evidence))}</p>");
                    break;
                case GridBlock grid:
                    AppendGrid(html, grid, evidence);
                    break;
                case PictureBlock:
                    html.Append("<p class=\"missing\">［图片 picture］</p>");
                    break;
            }
        }

        return html.Append("</main></body></html>").ToString();
    }

    private static bool IsPlace(ParagraphBlock paragraph, Evidence? evidence) =>
        evidence is { Table: 0, Line: not null } place && place.Line == paragraph.Line && place.Page == paragraph.Page;

    private static void AppendGrid(StringBuilder html, GridBlock grid, Evidence? evidence)
    {
        html.Append("<table border=\"1\">");
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            html.Append("<tr>");
            for (var column = 0; column < grid.Rows[row].Count; column++)
            {
                var isPlace = evidence is { } place && place.Table == grid.Ordinal && place.Row == row + 1 && place.Column == column + 1;
                html.Append(CultureInfo.InvariantCulture, $"<td>{Text(grid.Rows[row][column].Text, isPlace)}</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table>");
    }

    // A marked place must be seen also where nothing is printed.
    private static string Text(string text, bool isPlace) =>
        isPlace ? $"<mark id=\"cell\">{(text.Length == 0 ? "（空 blank）" : HtmlEncode(text))}</mark>" : HtmlEncode(text);
}
