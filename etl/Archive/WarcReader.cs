using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Warehouse.Etl.Archive;

/// <summary>Reads the records of one archive file, from a place on, while others may append to it.</summary>
internal sealed class WarcReader : IDisposable
{
    private const int MaxMemberBytes = 256 * 1024 * 1024;

    private readonly FileStream _file;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="offset">Offset of a record's gzip member, or the end of the file.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public WarcReader(string path, long offset = 0)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Offset = offset;
    }

    /// <summary>Offset of the next record.</summary>
    public long Offset { get; private set; }

    /// <summary>The next record; null at the end of the file.</summary>
    /// <exception cref="InvalidDataException">The bytes at <see cref="Offset"/> are no whole record: the end of the file is torn, or it is
    /// damaged.</exception>
    public WarcRecord? Read()
    {
        var rest = RandomAccess.GetLength(_file.SafeFileHandle) - Offset;
        if (rest == 0)
            return null;
        Span<byte> header = stackalloc byte[GzipMember.HeaderLength];
        var length = rest < header.Length || ReadFully(header, Offset) < header.Length ? null : GzipMember.LengthOf(header);
        if (length is null || length > rest || length > MaxMemberBytes)
            throw Damaged("no whole gzip member");
        var member = new byte[length.Value];
        if (ReadFully(member, Offset) < member.Length)
            throw Damaged("no whole gzip member");
        var record = Parse(Inflate(member), Offset + member.Length);
        Offset = record.End;
        return record;
    }

    /// <summary>After <see cref="Read"/> failed: goes on to the next whole record.</summary>
    /// <returns>False when none follows: what is left is a torn end.</returns>
    public bool SkipDamage()
    {
        var end = RandomAccess.GetLength(_file.SafeFileHandle);
        var window = new byte[64 * 1024];
        for (var position = Offset + 1; position < end;)
        {
            var read = ReadFully(window, position);
            var found = window.AsSpan(0, read).IndexOf(GzipMember.HeaderStart);
            if (found >= 0)
            {
                Offset = position + found;
                if (IsWhole())
                    return true;
                position = Offset + 1;
            }
            else
            {
                position += Math.Max(read - GzipMember.HeaderStart.Length + 1, 1);
            }
        }

        Offset = end;
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private bool IsWhole()
    {
        var offset = Offset;
        try
        {
            return Read() is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            Offset = offset;
        }
    }

    private int ReadFully(Span<byte> target, long offset)
    {
        var total = 0;
        while (total < target.Length)
        {
            var read = RandomAccess.Read(_file.SafeFileHandle, target[total..], offset + total);
            if (read == 0)
                break;
            total += read;
        }

        return total;
    }

    private byte[] Inflate(byte[] member)
    {
        var length = BitConverter.ToInt32(member, GzipMember.HeaderLength - 4);
        if (length is < 0 or > MaxMemberBytes)
            throw Damaged("an impossible length");
        try
        {
            using var gzip = new GZipStream(new MemoryStream(member), CompressionMode.Decompress);
            var record = new byte[length];
            gzip.ReadExactly(record);
            return gzip.ReadByte() < 0 ? record : throw Damaged("more bytes than it states");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged("a damaged gzip member", e);
        }
    }

    private WarcRecord Parse(byte[] record, long end)
    {
        var headEnd = record.AsSpan().IndexOf("\r\n\r\n"u8);
        if (headEnd < 0 || !record.AsSpan().StartsWith("WARC/1.1\r\n"u8))
            throw Damaged("no WARC/1.1 header");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Encoding.UTF8.GetString(record, 0, headEnd).Split("\r\n").Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw Damaged("a header line without a colon");
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var start = headEnd + 4;
        if (!headers.TryGetValue("WARC-Type", out var type)
            || !headers.TryGetValue("Content-Length", out var text)
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || start + (long)length + 4 != record.Length
            || !record.AsSpan(start + length).SequenceEqual("\r\n\r\n"u8))
            throw Damaged("a record whose length does not fit");
        return new WarcRecord(type, headers, record.AsMemory(start, length), Offset, end);
    }

    private InvalidDataException Damaged(string what, Exception? inner = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Archive file '{_file.Name}' has {what} at offset {Offset}."), inner);
}
