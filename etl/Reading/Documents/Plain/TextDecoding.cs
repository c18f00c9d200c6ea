using System.Buffers;
using System.Text;

namespace Warehouse.Reading.Documents.Plain;

/// <summary>
/// Turns the bytes of HTML or text into characters: byte order mark, then the declared charset, then UTF-8, then GB18030. A declaration
/// that the
/// bytes contradict is not believed: pages that are UTF-8 and say GBK, and the reverse, are both common.
/// </summary>
public static class TextDecoding
{
    private const int DeclarationLength = 4096;

    private static readonly SearchValues<byte> CharsetEnd = SearchValues.Create("\"'; />\r\n\t"u8);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The characters of a document, without byte order mark.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        // Text in another encoding that happens to be valid UTF-8 with Chinese characters does not occur; UTF-8 is therefore certain.
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        return DecodeAs(bytes, CharsetOf(mediaType))
            ?? DecodeAs(bytes, DeclaredCharset(bytes))
            ?? Gb18030.GetString(bytes);
    }

    private static string? DecodeAs(ReadOnlySpan<byte> bytes, string? charset)
    {
        // gb2312 and gbk are subsets of GB18030, and a page that declares UTF-8 but is not valid UTF-8 falls through to it.
        if (charset is null || charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase)
            || charset.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
            return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                is { } strict
                ? strict.GetString(bytes)
                : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? CharsetOf(string? mediaType)
    {
        var start = mediaType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return start < 0 ? null : mediaType![(start + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, DeclarationLength)];
        var start = head.IndexOf("charset="u8);
        if (start < 0)
            return null;
        var value = head[(start + 8)..].TrimStart("\"' "u8);
        var end = value.IndexOfAny(CharsetEnd);
        return end <= 0 ? null : Encoding.ASCII.GetString(value[..end]);
    }
}
