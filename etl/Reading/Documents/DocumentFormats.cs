namespace Warehouse.Reading.Documents;

/// <summary>
/// Tells the format of a document. Its bytes decide; the media type only tells text from HTML where the bytes allow both.
/// </summary>
internal static class DocumentFormats
{
    private const int SniffLength = 4096;

    /// <summary>The format of a document.</summary>
    /// <exception cref="DocumentRefusedException">The format is not one of those read, or the document is empty or a picture.</exception>
    public static DocumentFormat Detect(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        var head = bytes[..Math.Min(bytes.Length, SniffLength)];
        if (head.IsEmpty)
            throw new DocumentRefusedException(RefusalReason.NoContent, "The document is empty; fetch it again.");
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return DocumentFormat.Pdf;
        if (head.StartsWith("PK\x03\x04"u8))
            return DetectZip(bytes);
        if (head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return DetectCompoundFile(bytes);
        if (head.StartsWith(@"{\rtf"u8))
            return DocumentFormat.LegacyWord;
        if (IsPicture(head))
            throw new DocumentRefusedException(RefusalReason.PicturesOnly, "The document is a picture; its figures cannot be read.");
        if (IsBinary(head))
            throw new DocumentRefusedException(
                RefusalReason.UnsupportedFormat, "The bytes are no format that is read (HTML, text, Word, Excel, PDF).");
        return IsPlainText(mediaType) && !BeginsAsHtml(head) ? DocumentFormat.Text : DetectMarkup(head, mediaType);
    }

    private static DocumentFormat DetectZip(ReadOnlySpan<byte> bytes)
    {
        // The names of a zip's entries stand uncompressed in its directory at the end and before each entry.
        if (bytes.IndexOf("word/document"u8) >= 0)
            return DocumentFormat.Word;
        if (bytes.IndexOf("xl/workbook"u8) >= 0)
            return DocumentFormat.Excel;
        throw new DocumentRefusedException(
            RefusalReason.UnsupportedFormat, "The file is a zip archive that holds neither a Word nor an Excel document; unpack it first.");
    }

    private static DocumentFormat DetectCompoundFile(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8) >= 0)
            return DocumentFormat.LegacyWord;
        // The stream is called Book in the files of Excel 5 and 95.
        if (bytes.IndexOf("W\0o\0r\0k\0b\0o\0o\0k\0"u8) >= 0 || bytes.IndexOf("B\0o\0o\0k\0\0\0"u8) >= 0)
            return DocumentFormat.LegacyExcel;
        throw bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? new DocumentRefusedException(RefusalReason.DamagedFile, "The Office file is encrypted; it needs its password.")
            : new DocumentRefusedException(
                RefusalReason.UnsupportedFormat,
                "The file is an Office file of before 2007 other than Word and Excel; save it as .docx or .xlsx.");
    }

    private static bool IsPicture(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
        || head.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || head.StartsWith("GIF8"u8)
        || head.StartsWith("BM"u8) && head.Length > 14 && head[6..10].IndexOfAnyExcept((byte)0) < 0
        || head.StartsWith("II*\0"u8)
        || head.StartsWith("MM\0*"u8);

    private static bool IsBinary(ReadOnlySpan<byte> head) => !HasUtf16Mark(head) && head.Contains((byte)0);

    private static bool HasUtf16Mark(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]);

    private static bool IsPlainText(string? mediaType) =>
        mediaType is not null
        && (mediaType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("text/markdown", StringComparison.OrdinalIgnoreCase));

    private static bool BeginsAsHtml(ReadOnlySpan<byte> head)
    {
        var text = SkipWhiteSpaceAndMark(head);
        return text.Length > 5 && text[0] == '<' && (StartsWithIgnoreCase(text, "<!doctype"u8) || StartsWithIgnoreCase(text, "<html"u8));
    }

    private static DocumentFormat DetectMarkup(ReadOnlySpan<byte> head, string? mediaType)
    {
        if (mediaType is not null && (mediaType.Contains("html", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)))
            return DocumentFormat.Html;
        var text = SkipWhiteSpaceAndMark(head);
        var isMarkup = HasUtf16Mark(head) || (text.Length > 0 && text[0] is (byte)'<' or (byte)'{' or (byte)'[')
            || text.IndexOf("</"u8) >= 0;
        return isMarkup ? DocumentFormat.Html : DocumentFormat.Text;
    }

    private static ReadOnlySpan<byte> SkipWhiteSpaceAndMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            head = head[3..];
        return head.TrimStart(" \t\r\n"u8);
    }

    private static bool StartsWithIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        text.Length >= lowerCase.Length && System.Text.Ascii.EqualsIgnoreCase(text[..lowerCase.Length], lowerCase);
}
