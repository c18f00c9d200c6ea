using System.Net;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Html;

/// <summary>Ways in which editors leave the inside of a table cell.</summary>
internal static class HtmlCells
{
    /// <summary>The text in a paragraph.</summary>
    public static string Plain(PrintedCell cell) => $"<p>{Encode(cell.Text)}</p>";

    /// <summary>Pasted from Word: runs of spans, <c>o:p</c>, and a no-break space for nothing.</summary>
    public static string WordPasted(PrintedCell cell)
    {
        const string Font = "font-family:仿宋_GB2312;mso-bidi-font-family:宋体;font-size:12.0pt";
        var text = cell.Text.Length == 0 ? "<o:p>&nbsp;</o:p>" : $"{Encode(cell.Text)}<o:p></o:p>";
        return "\n<p class=MsoNormal align=center style='text-align:center;line-height:18.0pt'>"
            + $"<span lang=EN-US style='{Font}'>{text}</span></p>\n";
    }

    /// <summary>Labels and headers cut across spans and line breaks in the middle of words; figures cut too.</summary>
    public static string CutAcrossSpans(PrintedCell cell)
    {
        if (cell.Text.Length < 2)
            return $"<span>{Encode(cell.Text)}</span>";
        var cut = cell.Text.Length / 2;
        var seam = cell.Role == CellRole.Value ? "</span><span>" : "</span><br />\n<span style=\"letter-spacing:-1px\">";
        return $"<p><span>{Encode(cell.Text[..cut])}{seam}{Encode(cell.Text[cut..])}</span></p>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
