using System.Net;

namespace Warehouse.SampleSites.Layouts;

/// <summary>Ways of writing an entry, each seen on real sites.</summary>
public static class ListMarkups
{
    private const int CutAfter = 16;

    /// <summary>Title in the link, date beside it.</summary>
    public static string Plain(ListEntry entry, string reference) =>
        $"<li><a href=\"{Text(reference)}\" target=\"_blank\">{Text(entry.Title)}</a><span>{entry.PublishedOn:yyyy-MM-dd}</span></li>\n";

    /// <summary>The text is cut after some characters, the title stands in full in an attribute.</summary>
    public static string Truncated(ListEntry entry, string reference)
    {
        var shown = entry.Title.Length > CutAfter ? entry.Title[..CutAfter] + "..." : entry.Title;
        return $"<li><a href='{Text(reference)}'\n"
            + $" title='{Text(entry.Title)}'>\n  {Text(shown)}\n</a>{entry.PublishedOn:yyyy-MM-dd}</li>\n";
    }

    /// <summary>The date stands inside the link; the attribute has the clean title.</summary>
    public static string DateInside(ListEntry entry, string reference) =>
        $"<li><a href=\"{Text(reference)}\" title=\"{Text(entry.Title)}\">{Text(entry.Title)}"
        + $"<span>{entry.PublishedOn:yyyy-MM-dd}</span></a></li>\n";

    /// <summary>The title is broken over two lines in a layout table.</summary>
    public static string TwoLines(ListEntry entry, string reference)
    {
        var half = entry.Title.Length / 2;
        return "<tr><td><img src=\"ico.jpg\"></td><td>"
            + $"<a href=\"{Text(reference)}\">{Text(entry.Title[..half])}\n    {Text(entry.Title[half..])}</a></td>"
            + $"<td>{entry.PublishedOn:yyyy.MM.dd}</td></tr>\n";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
