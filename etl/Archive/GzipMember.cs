using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Warehouse.Etl.Archive;

/// <summary>
/// One gzip member (RFC 1952) for one WARC record. Its header carries the extra field <c>sl</c> of ISO 28500 (annex on compression): the
/// length of the member, so that a reader finds the next record, and a torn one, without inflating.
/// </summary>
internal static class GzipMember
{
    /// <summary>Fixed header, length of the extra field, and the extra field.</summary>
    public const int HeaderLength = 24;

    private const int PlainHeaderLength = 10;
    private const int TrailerLength = 8;
    private const int StoredBlockLimit = ushort.MaxValue;

    /// <summary>The bytes with which each member of the archive begins.</summary>
    public static ReadOnlySpan<byte> HeaderStart => [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 255, 12, 0, (byte)'s', (byte)'l', 8, 0];

    /// <summary>Appends a deflated member that holds the parts, one after the other.</summary>
    public static void AppendDeflated(MemoryStream target, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        var start = (int)target.Length;
        target.SetLength(start + HeaderLength - PlainHeaderLength);
        target.Position = target.Length;
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(first);
            gzip.Write(second);
            gzip.Write(third);
        }

        WriteHeader(target, start, first.Length + second.Length + third.Length);
    }

    /// <summary>
    /// Appends a member that holds the parts as they are. For short records, and for bodies that a server has compressed already,
    /// deflating costs more than it saves.
    /// </summary>
    public static void AppendStored(MemoryStream target, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        var start = (int)target.Length;
        var length = first.Length + second.Length + third.Length;
        target.SetLength(start + HeaderLength);
        target.Position = target.Length;
        AppendStoredBlocks(target, first);
        AppendStoredBlocks(target, second);
        AppendStoredBlocks(target, third);
        target.Write([1, 0, 0, 0xFF, 0xFF]);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        var checksum = new Crc32();
        checksum.Append(first);
        checksum.Append(second);
        checksum.Append(third);
        checksum.GetCurrentHash(trailer);
        BinaryPrimitives.WriteInt32LittleEndian(trailer[4..], length);
        target.Write(trailer);
        WriteHeader(target, start, length);
    }

    /// <summary>Length of the whole member whose header this is; null when these bytes begin no member of ours.</summary>
    public static int? LengthOf(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderLength || !header.StartsWith(HeaderStart))
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        return length > HeaderLength + TrailerLength ? length : null;
    }

    private static void AppendStoredBlocks(MemoryStream target, ReadOnlySpan<byte> data)
    {
        Span<byte> header = stackalloc byte[5];
        while (!data.IsEmpty)
        {
            var length = Math.Min(data.Length, StoredBlockLimit);
            header[0] = 0;
            BinaryPrimitives.WriteUInt16LittleEndian(header[1..], (ushort)length);
            BinaryPrimitives.WriteUInt16LittleEndian(header[3..], (ushort)~length);
            target.Write(header);
            target.Write(data[..length]);
            data = data[length..];
        }
    }

    private static void WriteHeader(MemoryStream target, int start, int inflatedLength)
    {
        var header = target.GetBuffer().AsSpan(start, HeaderLength);
        HeaderStart.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], (int)target.Length - start);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], inflatedLength);
    }
}
