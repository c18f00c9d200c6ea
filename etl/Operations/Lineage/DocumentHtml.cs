using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;
using static System.Net.WebUtility;

namespace Warehouse.Etl.Operations.Lineage;

/// <summary>
/// Sets a document anew as plain HTML from the text and grids that its reader found, whatever its format, with one cell marked. Nothing of
/// the document's own markup, style, script or link survives, because none of it is used.
/// </summary>
internal static class DocumentHtml
{
    // The place is shown with what stands above it, where the headings of its column are. The colours are of paper, in any scheme.
    private const string Style = """
        body { margin: 1rem; font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1b2730; background: #fff; }
        table { border-collapse: collapse; margin: 1rem 0; }
        td { border: 1px solid #b9c4ca; padding: .2rem .4rem; }
        tr:has(mark) td { background: #fff7d6; }
        mark { background: #ffd83d; color: #000; font-weight: 600; padding: .15rem .3rem; outline: 3px solid #b45309; scroll-margin: 14rem 3rem; }
        .missing { color: #7a4b00; }
        """;

    /// <summary>What a content security policy must call the style for it to apply.</summary>
    public static string StyleSource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    private static string Head => $"<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>原文 document</title><style>{Style}</style></head><body><main>";

    /// <summary>A page in the place of a document that cannot be shown.</summary>
    public static string WriteMissing(string message) => $"{Head}<p class=\"missing\">{HtmlEncode(message)}</p></main></body></html>";

    /// <summary>The page.</summary>
    /// <param name="document">The document as its reader gives it.</param>
    /// <param name="evidence">The place to mark; null when the figure is not in the document.</param>
    public static string Write(DocumentContent document, Evidence? evidence)
    {
        var html = new StringBuilder(Head);
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
        html.Append("<table>");
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
