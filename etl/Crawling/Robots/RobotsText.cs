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
