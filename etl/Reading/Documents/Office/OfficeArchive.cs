using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Xml;

namespace Warehouse.Reading.Documents.Office;

/// <summary>
/// The zip file of an Office document. Only the parts that are asked for are unpacked, each within bounds and checked before any library
/// sees it; pictures and everything else stay packed.
/// </summary>
internal sealed class OfficeArchive : IDisposable
{
    private const int MaxEntries = 10_000;
    private const int EndRecordLength = 22;
    private const int FreeOfRatio = 1024 * 1024;

    // The library that reads the parts goes down into nested elements by recursion.
    private const int MaxDepth = 250;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = false,
    };

    private readonly ZipArchive _zip;
    private readonly DocumentLimits _limits;
    private long _unpacked;

    /// <summary>Opens the archive.</summary>
    /// <exception cref="InvalidDataException">The bytes are no whole zip file.</exception>
    /// <exception cref="DocumentRefusedException">It has more than 10,000 entries.</exception>
    public OfficeArchive(ReadOnlyMemory<byte> bytes, DocumentLimits limits)
    {
        _limits = limits;
        if (EntryCount(bytes.Span) > MaxEntries)
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded, $"The Office file holds more than {MaxEntries} parts; it is no annual report.");
        _zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (_zip.Entries.Any(entry => entry.IsEncrypted))
            throw new DocumentRefusedException(RefusalReason.DamagedFile, "The Office file is encrypted; it needs its password.");
    }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Names => _zip.Entries.Select(entry => entry.FullName);

    /// <summary>The root element of a part as XML, without a declaration; null when the archive lacks it.</summary>
    /// <param name="name">Its name, e.g. <c>word/document.xml</c>.</param>
    /// <param name="cancellationToken">Stops the unpacking.</param>
    /// <exception cref="InvalidDataException">The part is damaged.</exception>
    /// <exception cref="XmlException">The part is no well-formed XML.</exception>
    /// <exception cref="DocumentRefusedException">The part is too large, packed too densely or nested too deeply.</exception>
    public string? ReadXml(string name, CancellationToken cancellationToken)
    {
        if (_zip.GetEntry(name) is not { } entry)
            return null;
        using var unpacked = Unpack(entry, cancellationToken);
        Check(unpacked, name, cancellationToken);
        unpacked.Position = 0;
        using var reader = XmlReader.Create(unpacked, Settings);
        reader.MoveToContent();
        return reader.ReadOuterXml();
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private MemoryStream Unpack(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        // Measured first, so that a bomb costs time only up to the limit and no memory.
        var unpacked = new MemoryStream(Measure(entry, cancellationToken));
        using var stream = entry.Open();
        stream.CopyTo(unpacked);
        unpacked.Position = 0;
        return unpacked;
    }

    private int Measure(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var checksum = new Crc32();
        var length = 0;
        using var stream = entry.Open();
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            checksum.Append(buffer.AsSpan(0, count));
            length += count;
            _unpacked += count;
            if (_unpacked > _limits.MaxUnpackedBytes)
                throw TooLarge(entry.FullName, $"is larger than {_limits.MaxUnpackedBytes / 1024 / 1024} MB once unpacked");
            if (length > FreeOfRatio && length > entry.CompressedLength * _limits.MaxCompressionRatio)
                throw TooLarge(entry.FullName, $"unpacks to more than {_limits.MaxCompressionRatio} times its size, as a zip bomb does");
        }

        // The library does not compare it, and a flipped bit would be a figure that nobody printed.
        return checksum.GetCurrentHashAsUInt32() == entry.Crc32
            ? length : throw new InvalidDataException($"The part {entry.FullName} does not match its checksum.");
    }

    private void Check(Stream xml, string name, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(xml, Settings);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (++elements > _limits.MaxElements)
                throw TooLarge(name, $"holds more than {_limits.MaxElements} elements");
            if (reader.Depth > Math.Min(MaxDepth, _limits.MaxDepth))
                throw TooLarge(name, $"nests elements more than {Math.Min(MaxDepth, _limits.MaxDepth)} deep");
            if (elements % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static DocumentRefusedException TooLarge(string part, string what) =>
        new(RefusalReason.LimitExceeded, $"The part {part} of the Office file {what}; look at the file by hand.");

    // The record at the end of a zip file states the number of entries; reading the directory first would already cost the memory.
    private static int EntryCount(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf("PK\x05\x06"u8);
        return at >= 0 && at + EndRecordLength <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 10)..]) : 0;
    }
}
