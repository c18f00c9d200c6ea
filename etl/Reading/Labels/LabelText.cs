using System.Text;

namespace Warehouse.Reading.Labels;

/// <summary>
/// Brings a printed label into the form in which labels are compared: no white space, no punctuation, no leading ordinal such as （三） or 2.,
/// full-width letters and digits as ASCII. Agencies differ in all of these.
/// </summary>
internal static class LabelText
{
    /// <summary>Longest text that can be a label; anything longer is prose.</summary>
    public const int MaxLength = 200;

    private const string Ordinals = "一二三四五六七八九十0123456789";

    /// <summary>Writes the normalised text; returns its length, 0 for text too long to be a label.</summary>
    public static int Normalise(ReadOnlySpan<char> text, Span<char> target)
    {
        if (text.Length > MaxLength)
            return 0;
        text = SkipOrdinal(text);
        var length = 0;
        foreach (var c in text)
        {
            var folded = Fold(c);
            if (IsLabelChar(folded))
                target[length++] = folded;
        }
        return length;
    }

    /// <summary>The normalised text as a string.</summary>
    public static string Normalise(ReadOnlySpan<char> text)
    {
        Span<char> target = stackalloc char[MaxLength];
        return target[..Normalise(text, target)].ToString();
    }

    /// <summary>The text without what stands in its brackets: remarks and units that agencies add to labels.</summary>
    public static string WithoutRemarks(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '（' or '(' or '【' or '[')
                depth++;
            else if (c is '）' or ')' or '】' or ']')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                result.Append(c);
        }
        return result.ToString();
    }

    private static ReadOnlySpan<char> SkipOrdinal(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var i = 0;
        var isBracketed = text.Length > 0 && text[0] is '（' or '(';
        if (isBracketed)
            i++;
        var start = i;
        while (i < text.Length && (Ordinals.Contains(Fold(text[i])) || char.IsWhiteSpace(text[i])))
            i++;
        if (i == start || i >= text.Length)
            return text;
        var last = Fold(text[i - 1]);
        if (isBracketed)
            return text[i] is '）' or ')' ? text[(i + 1)..] : text;
        return text[i] is '、' or '.' or '．' or '，' or ',' or ':' or '：' or ')' or '）' ? text[(i + 1)..]
            : char.IsAsciiDigit(last) ? text[i..]
            : text;
    }

    private static char Fold(char c) => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;

    private static bool IsLabelChar(char c) => c > 0x7F ? char.IsLetter(c) || c == '〇' : char.IsAsciiLetterOrDigit(c);
}
