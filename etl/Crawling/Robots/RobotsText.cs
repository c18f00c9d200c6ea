using System.Text;

namespace Warehouse.Etl.Crawling.Robots;

/// <summary>
/// Brings paths and patterns to one form before they are compared (RFC 9309, section 2.2.2): octets outside ASCII are percent-encoded, percent-encoded
/// octets that need no encoding are decoded, hexadecimal digits are upper case.
/// </summary>
internal static class RobotsText
{
    public static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        Span<byte> octets = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                AppendOctet(normal, Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else if (char.IsAscii(text[i]))
            {
                normal.Append(text[i]);
            }
            else
            {
                Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used);
                foreach (var octet in octets[..rune.EncodeToUtf8(octets)])
                    AppendOctet(normal, octet);
                i += used - 1;
            }
        }

        return normal.ToString();
    }

    /// <summary>
    /// The form of the RFC's table, in which the octets that are reserved between parts of a URL stand encoded in a query:
    /// <c>baz=https://foo.bar</c> is <c>baz=https%3A%2F%2Ffoo.bar</c>.
    /// </summary>
    /// <param name="normal">A text as <see cref="Normalize"/> returns it.</param>
    /// <param name="inQuery">Whether it begins within a query; whether it ends in one afterwards.</param>
    public static string EncodeQuery(string normal, ref bool inQuery)
    {
        var encoded = new StringBuilder(normal.Length);
        foreach (var c in normal)
        {
            if (inQuery && c is (':' or '/' or '?' or '#' or '[' or ']' or '@'))
                encoded.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else
                encoded.Append(c);
            inQuery |= c == '?';
        }

        return encoded.ToString();
    }

    // '*' and '$' are the two that a rule can only name in encoded form, and that a URL may carry in either.
    private static void AppendOctet(StringBuilder normal, byte octet)
    {
        var c = (char)octet;
        if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '*' or '$')
            normal.Append(c);
        else
            normal.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
    }
}
