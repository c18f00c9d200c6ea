using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Warehouse.Reading.Documents.Html;

/// <summary>
/// What a reader of a page sees: not what a style, inline or of a class, takes from the page or strikes out. Style sheets outside the page are not
/// known, and of those inside only rules for a class or an element of a class are read.
/// </summary>
internal sealed partial class Visibility
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["line-through", "visibility", "opacity", "font-size:0", "font-size: 0", "mso-hide", "display:none", "display: none", "display :"],
        StringComparison.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _hidingClasses;

    private Visibility(IEnumerable<string> hidingClasses) => _hidingClasses = hidingClasses.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>For a page without a style that hides anything.</summary>
    public static Visibility OfAll { get; } = new([]);

    /// <summary>What the styles of a page hide; null when it has none that hides anything.</summary>
    public static Visibility? Of(string html) => html.AsSpan().ContainsAny(Signs) && HidingStyle().IsMatch(html) ? new Visibility(Classes(html)) : null;

    /// <summary>Whether a part of a table and all in it is not shown: by its kind, or because the page hides it.</summary>
    public bool IsUnseen(IElement element)
    {
        if (HtmlElements.IsHidden(element.LocalName))
            return true;
        return element.Attributes.Length > 0 && (element.GetAttribute("aria-hidden") is "true" || IsTakenAway(element));
    }

    /// <summary>Whether the page itself takes an element from the view or strikes it out.</summary>
    public bool IsTakenAway(IElement element) =>
        element.Attributes.Length > 0
        && (element.HasAttribute("hidden")
            || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style))
            || (_hidingClasses.Count > 0 && element.ClassList.Any(_hidingClasses.Contains)));

    /// <summary>The classes that rules of the page's own style sheets hide; rules within @media and the like are for other readers.</summary>
    private static IEnumerable<string> Classes(string html)
    {
        foreach (Match sheet in StyleSheet().Matches(html))
        {
            foreach (Match rule in Rule().Matches(AtRule().Replace(sheet.Groups[1].Value, "")))
            {
                if (!HidingStyle().IsMatch(rule.Groups[2].Value))
                    continue;
                foreach (var selector in rule.Groups[1].Value.Split(','))
                {
                    if (OfClass().Match(selector) is { Success: true } named)
                        yield return named.Groups[1].Value;
                }
            }
        }
    }

    [GeneratedRegex(
        @"(?<![-\w])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|text-decoration(-line)?\s*:[^;""'}]*line-through|mso-hide\s*:\s*all"
        + @"|opacity\s*:\s*0*\.?0*\s*([;!}""']|$)|font-size\s*:\s*0*\.?0*\s*(px|pt|em|rem|%)?\s*([;!}""']|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HidingStyle();

    [GeneratedRegex("<style[^>]*>(.*?)</style", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StyleSheet();

    [GeneratedRegex(@"@[^{};]*(;|\{([^{}]|\{[^{}]*\})*\})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AtRule();

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*\w*\.([-\w]+)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfClass();
}
