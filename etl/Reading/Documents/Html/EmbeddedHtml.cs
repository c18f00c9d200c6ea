using System.Globalization;
using System.Net;
using System.Text;

namespace Warehouse.Reading.Documents.Html;

/// <summary>Finds markup with tables inside the string literals of a script or of JSON, where some sites keep the body of a page.</summary>
internal static class EmbeddedHtml
{
    private static readonly string[] TableMarks = ["<table", "&lt;table", "\\u003ctable", "\\x3ctable"];

    /// <summary>The markup of all string literals that hold some, joined; null when the script holds no table.</summary>
    public static string? Extract(string script)
    {
        if (!HoldsTable(script))
            return null;
        var html = new StringBuilder();
        var literal = new StringBuilder();
        var i = 0;
        while (i < script.Length)
        {
            i = script.AsSpan(i).IndexOfAny('"', '\'', '`') is var next and >= 0 ? i + next : script.Length;
            if (i >= script.Length)
                break;
            i = ReadLiteral(script, i, literal.Clear());
            AppendMarkup(html, literal.ToString());
        }
        return html.Length == 0 ? null : html.ToString();
    }

    private static bool HoldsTable(string text)
    {
        foreach (var mark in TableMarks)
        {
            if (text.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static void AppendMarkup(StringBuilder html, string text)
    {
        // JSON inside a script string is escaped twice.
        if (text.Contains("\\u003c", StringComparison.OrdinalIgnoreCase) || text.Contains("\\\"", StringComparison.Ordinal))
        {
            var inner = new StringBuilder();
            Unescape(text, inner);
            text = inner.ToString();
        }
        if (text.Contains("&lt;", StringComparison.Ordinal) && !text.Contains('<', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        if (text.Contains('<', StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal))
            html.Append(text);
    }

    /// <summary>Reads a literal that opens at <paramref name="start"/>; returns the position behind it.</summary>
    private static int ReadLiteral(string script, int start, StringBuilder literal)
    {
        var quote = script[start];
        var i = start + 1;
        while (i < script.Length && script[i] != quote)
        {
            if (script[i] == '\n' && quote != '`')
                return start + 1; // No literal runs over a line's end: the quote was an apostrophe.
            i = AppendChar(script, i, literal);
        }
        return i + 1;
    }

    private static void Unescape(string text, StringBuilder result)
    {
        var i = 0;
        while (i < text.Length)
            i = AppendChar(text, i, result);
    }

    /// <summary>Appends one character, escaped or not; returns the position behind it.</summary>
    private static int AppendChar(string text, int i, StringBuilder result)
    {
        if (text[i] != '\\' || i + 1 >= text.Length)
        {
            result.Append(text[i]);
            return i + 1;
        }
        var kind = text[i + 1];
        var digits = kind switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits > 0 && i + 2 + digits <= text.Length
            && ushort.TryParse(text.AsSpan(i + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            result.Append((char)code);
            return i + 2 + digits;
        }
        if (kind is not ('\r' or '\n'))
            result.Append(kind switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' => ' ', _ => kind });
        return i + 2;
    }
}
