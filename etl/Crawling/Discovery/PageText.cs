using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Bytes of a page to text. What a page declares is often wrong: bytes that are valid UTF-8 are UTF-8, whatever it says, and what is
/// neither that nor
/// a known declared encoding is GB18030, which GBK and GB 2312 pages are part of.
/// </summary>
internal static partial class PageText
{
    private const int DeclarationBytes = 4096;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.Length >= 2 && ((bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF)))
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        if (IsUtf8(bytes))
            return Encoding.UTF8.GetString(bytes);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        return (Declared(mediaType) ?? Declared(head) ?? Gb18030).GetString(bytes);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == OperationStatus.InvalidData)
                return false;
            // A page cut in the middle of a letter is still UTF-8.
            if (status == OperationStatus.NeedMoreData)
                return true;
            bytes = bytes[consumed..];
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            bytes = ascii < 0 ? [] : bytes[ascii..];
        }

        return true;
    }

    // UTF-8 was ruled out before; what is left under that name is something else.
    private static Encoding? Declared(string? text) =>
        text is not null && Charset().Match(text) is { Success: true } match
            ? match.Groups[1].Value.ToLowerInvariant() switch
            {
                "gb2312" or "gbk" or "gb18030" => Gb18030,
                "big5" => CodePagesEncodingProvider.Instance.GetEncoding("big5"),
                "iso-8859-1" or "utf-8" or "utf8" => null,
                _ => null,
            }
            : null;

    [GeneratedRegex(@"charset\s*=\s*[""']?([\w-]+)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Charset();
}
