namespace Warehouse.Etl.Parsing.Documents.Html;

/// <summary>
/// Measures markup before it is parsed. A tree builder's work grows with the product of elements and depth, so both are bounded first, by a scan
/// that costs a fraction of parsing.
/// </summary>
internal static class HtmlShape
{
    /// <summary>Refuses markup with more elements or deeper nesting than the limits allow.</summary>
    /// <exception cref="DocumentRefusedException">A limit is exceeded.</exception>
    public static void Check(ReadOnlySpan<char> html, DocumentLimits limits)
    {
        var elements = 0;
        var depth = 0;
        while (true)
        {
            var open = html.IndexOf('<');
            if (open < 0 || open + 2 >= html.Length)
                return;
            html = html[(open + 1)..];
            if (html[0] == '/')
            {
                if (depth > 0 && !ClosesItself(html[1..]))
                    depth--;
            }
            else if (char.IsAsciiLetter(html[0]))
            {
                if (++elements > limits.MaxElements)
                    throw Refusal($"more than {limits.MaxElements} elements");
                if (!ClosesItself(html) && ++depth > limits.MaxDepth)
                    throw Refusal($"elements nested deeper than {limits.MaxDepth}");
            }
        }
    }

    private static DocumentRefusedException Refusal(string what) =>
        new(RefusalReason.LimitExceeded, $"The page has {what}; it is no report, or it must be cleaned before it can be read.");

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
