using System.Collections.Frozen;

namespace Warehouse.Reading.Documents.Html;

/// <summary>How the elements of HTML shape its text.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "main", "nav",
        "aside", "form", "fieldset", "blockquote", "pre", "center", "hr", "figure", "address", "table", "tr", "td", "th", "tbody", "thead", "tfoot",
        "caption", "body", "html", "ucapcontent", "ucaptitle", "publishtime",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Hidden = new[]
    {
        "script", "style", "noscript", "template", "head", "svg", "math", "select", "option", "button", "textarea", "audio", "video", "title", "object",
        "del", "s", "strike", "rt", "rp",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the element begins and ends a paragraph.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether the element's text is no part of the document's text.</summary>
    public static bool IsHidden(string name) => Hidden.Contains(name);
}
