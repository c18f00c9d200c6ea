namespace Warehouse.Reading.Documents.Html;

/// <summary>
/// The size of markup, measured before it is parsed. A tree builder's work grows with the product of elements and depth, so both are
/// bounded first,
/// by a scan that costs a fraction of parsing.
/// </summary>
/// <param name="Elements">Elements counted until the end or until a bound was passed.</param>
/// <param name="Depth">The deepest nesting seen until then; elements whose end tag is usually left out do not count.</param>
public readonly record struct MarkupShape(int Elements, int Depth)
{
    /// <summary>Measures markup and stops as soon as one of the bounds is passed.</summary>
    public static MarkupShape Measure(ReadOnlySpan<char> html, int maxElements, int maxDepth)
    {
        var (elements, depth, deepest) = (0, 0, 0);
        while (elements <= maxElements && deepest <= maxDepth)
        {
            var open = html.IndexOf('<');
            if (open < 0 || open + 2 >= html.Length)
                break;
            html = html[(open + 1)..];
            if (html[0] == '/')
            {
                if (depth > 0 && !ClosesItself(html[1..]))
                    depth--;
            }
            else if (char.IsAsciiLetter(html[0]))
            {
                elements++;
                if (!ClosesItself(html))
                    deepest = Math.Max(deepest, ++depth);
            }
        }

        return new MarkupShape(elements, deepest);
    }

    /// <summary>Whether an element has no end tag, or one that is usually left out, so that it does not add to the depth.</summary>
    private static bool ClosesItself(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 9 && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == ':'))
            length++;
        return length switch
        {
            1 => (tag[0] | 0x20) == 'p',
            2 => tag[..2] is "br" or "li" or "td" or "tr" or "th" or "hr" or "dd" or "dt"
                or "BR" or "LI" or "TD" or "TR" or "TH" or "HR" or "DD" or "DT",
            3 => Is(tag, "img") || Is(tag, "col") || Is(tag, "o:p") || Is(tag, "wbr"),
            4 => Is(tag, "meta") || Is(tag, "link") || Is(tag, "area") || Is(tag, "base"),
            5 => Is(tag, "input") || Is(tag, "tbody") || Is(tag, "thead") || Is(tag, "tfoot") || Is(tag, "param") || Is(tag, "embed"),
            6 => Is(tag, "option") || Is(tag, "source"),
            8 => Is(tag, "colgroup"),
            _ => false,
        };
    }

    private static bool Is(ReadOnlySpan<char> tag, ReadOnlySpan<char> name) => tag.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
