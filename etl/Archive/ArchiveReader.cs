using System.Security.Cryptography;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Archive;

/// <summary>Gives out the bytes of captures, from the archive's files alone. Safe on many threads, also while a crawl appends.</summary>
public sealed class ArchiveReader
{
    private readonly string _folder;
    private readonly long _maxDecodedBytes;

    /// <summary>Reads the archive of a data folder.</summary>
    public ArchiveReader(DataFolder folder, ArchiveOptions options)
    {
        _folder = folder.Archive;
        _maxDecodedBytes = options.DecodedMegabytes * 1024L * 1024;
    }

    /// <summary>The decoded body of a capture; that of the earlier capture when this one is a revisit.</summary>
    /// <exception cref="FileNotFoundException">The archive file is gone.</exception>
    /// <exception cref="InvalidDataException">The archive file is damaged there, or holds other bytes than the index says.</exception>
    /// <exception cref="ContentDecodingException">The body cannot be decoded within the limits.</exception>
    public ArchivedBody Read(Capture capture)
    {
        var record = ReadRecord(capture);
        var head = HttpHead.Parse(record.Block.Span);
        var content = ContentDecoder.Decode(record.Block[head.Length..], head["Content-Encoding"], _maxDecodedBytes);
        if (Convert.ToHexStringLower(SHA256.HashData(content.Span)) != capture.Sha256)
            throw new InvalidDataException(
                $"The archive holds other bytes for {capture.Url} (capture {capture.CaptureId}) than its index says.");
        return new ArchivedBody(content, head["Content-Type"], HttpHead.Resolve(capture.Url, head["Location"]));
    }

    private WarcRecord ReadRecord(Capture capture)
    {
        var (file, offset) = capture.RevisitOf is { } original
            ? PlaceOf(original) : (Path.Combine(_folder, capture.WarcFile), capture.WarcOffset);
        if (!File.Exists(file))
            throw new FileNotFoundException($"The archive has no file '{Path.GetFileName(file)}', in which {capture.Url} lies.", file);
        using var reader = new WarcReader(file, offset);
        return reader.Read() is { Type: "response" } record
            ? record
            : throw new InvalidDataException($"Archive file '{file}' holds no response at offset {offset}.");
    }

    private (string File, long Offset) PlaceOf(long captureId)
    {
        var (sequence, offset) = WarcFileName.PlaceOf(captureId);
        var file = Directory.EnumerateFiles(_folder, WarcFileName.PatternOf(sequence)).SingleOrDefault()
            ?? throw new FileNotFoundException($"The archive has no file number {sequence}.");
        return (file, offset);
    }
}
