using System.Globalization;

namespace Warehouse.Etl.Archive;

/// <summary>Makes captures from what was written, or read again, at a place of the archive.</summary>
internal static class Captures
{
    private const string DigestPrefix = "sha256:";

    public static Capture Create(Uri url, DateTimeOffset at, int status, WarcFields fields, string file, long offset) => new(
        WarcFileName.CaptureId(WarcFileName.SequenceOf(file), offset), url, ToMicroseconds(at), status, fields.MediaType, fields.Sha256,
        fields.Length,
        file, offset, fields.Context.HostVerdict, fields.Context.AgencyId)
    {
        Role = fields.Context.Role,
        Year = fields.Context.Year,
        RevisitOf = fields.RevisitOf,
    };

    /// <summary>The capture that a response or revisit record holds.</summary>
    /// <exception cref="InvalidDataException">The record lacks a field that the archive always writes.</exception>
    public static Capture FromRecord(WarcRecord record, WarcFields fields, string file)
    {
        if (!record.Headers.TryGetValue("WARC-Target-URI", out var target)
            || !Uri.TryCreate(target, UriKind.Absolute, out var url)
            || !record.Headers.TryGetValue("WARC-Payload-Digest", out var digest)
            || !digest.StartsWith(DigestPrefix, StringComparison.Ordinal)
            || !record.Headers.TryGetValue("WARC-Date", out var date)
            || !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            throw new InvalidDataException($"The record at {file}:{record.Offset} lacks a field that the archive always writes.");
        var head = HttpHead.Parse(record.Block.Span);
        return Create(url, at, head.Status, fields, file, record.Offset) with
        {
            PayloadSha256 = digest[DigestPrefix.Length..],
            ETag = head["ETag"],
            LastModified = head["Last-Modified"],
        };
    }

    // The files and the index keep microseconds.
    private static DateTimeOffset ToMicroseconds(DateTimeOffset at) => new(at.UtcTicks / 10 * 10, TimeSpan.Zero);
}
