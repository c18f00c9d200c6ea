using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Warehouse.Reading.Documents.Html;

/// <summary>How the elements of HTML shape its text.</summary>
internal static partial class HtmlElements
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

    /// <summary>
    /// Whether a part of a table and all in it is not shown: by its kind, or because the page hides it. Larger parts of a page are often hidden only
    /// until its scripts have run.
    /// </summary>
    public static bool IsUnseen(IElement element)
    {
        if (IsHidden(element.LocalName))
            return true;
        if (element.Attributes.Length == 0)
            return false;
        return element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && IsDisplayNone().IsMatch(style));
    }

    /// <summary>Finds the style that takes an element from the page.</summary>
    [GeneratedRegex(@"display\s*:\s*none", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex IsDisplayNone();
}
