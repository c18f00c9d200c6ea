using System.Text;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>Makes text from anywhere fit to stand in a cell: it is never a formula, and never breaks the file.</summary>
internal static class CellText
{
    /// <summary>
    /// The text without what a cell cannot hold: control characters (a tab becomes a space), halves of surrogate pairs and non-characters.
    /// Line
    /// breaks stay as LF.
    /// </summary>
    public static string Clean(string text) => IsClean(text) ? text : Rewrite(text);

    /// <summary>A label as a heading begins: with a capital where the script has one.</summary>
    public static string Heading(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0])
        ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>
    /// Whether Excel would take the text for a formula once somebody edits the cell: it starts with = + - @ or with space before them. Such
    /// cells carry the quote prefix, so that editing leaves them text.
    /// </summary>
    public static bool NeedsQuotePrefix(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && (start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\'') && !IsDash(start);
    }

    /// <summary>
    /// The text as the file stores it: <c>_x0041_</c> would be read as an escape, so its first underscore is escaped itself.
    /// </summary>
    public static string Encode(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var encoded = new StringBuilder(text);
        for (var i = text.Length - 7; i >= at; i--)
        {
            if (text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_' && IsHex(text.AsSpan(i + 2, 4)))
                encoded.Insert(i, "_x005F");
        }

        return encoded.ToString();
    }

    private static bool IsHex(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
        }

        return true;
    }

    private static bool IsDash(ReadOnlySpan<char> text) => text is "-";

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' && c != '\n' || c is >= '\u007f' and <= '\u009f' || char.IsSurrogate(c) || c >= '\ufffe')
                return false;
        }

        return true;
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (c == '\t')
                clean.Append(' ');
            else if (c == '\n' || c >= ' ' && c is not (>= '\u007f' and <= '\u009f') && !char.IsSurrogate(c) && c < '\ufffe')
                clean.Append(c);
        }

        return clean.ToString();
    }
}
