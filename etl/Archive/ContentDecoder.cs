using System.Buffers;
using System.IO.Compression;

namespace Warehouse.Etl.Archive;

/// <summary>Undoes content codings (RFC 9110, section 8.4) within a size. The bytes come from strangers.</summary>
public static class ContentDecoder
{
    private const int StepBytes = 64 * 1024;
    private const int MaxCodings = 2;

    /// <summary>The decoded body; the same memory when there is nothing to undo.</summary>
    /// <param name="body">The body as received.</param>
    /// <param name="contentEncoding">The Content-Encoding header; null when there is none.</param>
    /// <param name="maxBytes">Largest decoded size.</param>
    /// <exception cref="ContentDecodingException">The body cannot be decoded within the limits.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string? contentEncoding, long maxBytes)
    {
        if (string.IsNullOrWhiteSpace(contentEncoding))
            return body;
        var codings = contentEncoding.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codings.Length > MaxCodings)
            throw new ContentDecodingException(
                ContentFault.UnsupportedCoding, $"{codings.Length} content codings are stacked; {MaxCodings} are undone at most.");
        foreach (var coding in codings.Reverse())
            body = Undo(body, coding.ToLowerInvariant(), maxBytes);
        return body;
    }

    private static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body, string coding, long maxBytes)
    {
        if (coding == "identity" || body.IsEmpty)
            return body;
        using var source = new ReadOnlyMemoryStream(body);
        using Stream decoder = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "deflate" when LooksLikeZlib(body.Span) => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            _ => throw new ContentDecodingException(ContentFault.UnsupportedCoding, "The content coding is none of gzip, br and deflate."),
        };
        try
        {
            return ReadAll(decoder, maxBytes);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or EndOfStreamException)
        {
            throw new ContentDecodingException(ContentFault.Damaged, $"The body is no whole {coding} stream.", e);
        }
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream decoder, long maxBytes)
    {
        var decoded = new ArrayBufferWriter<byte>(StepBytes);
        while (true)
        {
            var read = decoder.Read(decoded.GetSpan(StepBytes));
            if (read == 0)
                return decoded.WrittenMemory;
            decoded.Advance(read);
            if (decoded.WrittenCount > maxBytes)
                throw new ContentDecodingException(ContentFault.TooLarge, $"The body is larger than {maxBytes} bytes when decoded.");
        }
    }

    // Servers send "deflate" with the zlib wrapper, as the RFC wants it, or without it.
    private static bool LooksLikeZlib(ReadOnlySpan<byte> body) =>
        body.Length >= 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;
}
