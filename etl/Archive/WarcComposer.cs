using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Warehouse.Etl.Archive;

/// <summary>
/// Turns exchanges into WARC/1.1 records (ISO 28500), each its own gzip member, in memory: request, metadata, and last the response (or the
/// revisit record in its place), so that a group that ends with it is whole. For one thread at a time; made to be used again.
/// <para>
/// Bodies are kept as received, with their content coding: the standard's payload is the entity body, the digest is then one that any
/// reader
/// can check, and nothing is compressed twice. Only the transfer coding is gone; its header is kept under another name, as is the custom.
/// </para>
/// </summary>
internal sealed class WarcComposer : IDisposable
{
    private const string NotModifiedProfile = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
    private const string SamePayloadProfile = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private const int StoredBelowBytes = 1024;
    private const int KeptBufferBytes = 1024 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder _header = new(1024);
    private MemoryStream _members = new(64 * 1024);

    /// <summary>The members composed last.</summary>
    public ReadOnlySpan<byte> Members => _members.GetBuffer().AsSpan(0, (int)_members.Length);

    /// <summary>Composes one exchange.</summary>
    public ComposedCapture Compose(HttpExchange exchange)
    {
        Reset();
        var payload = Digest(exchange.Body.Span, default);
        var revisited = exchange.Previous is { } previous
            && (exchange.Status == 304 || (exchange.Status == 200 && previous.PayloadSha256 == payload))
            ? previous
            : null;
        var sha256 = revisited?.Sha256 ?? (exchange.Decoded.Equals(exchange.Body) ? payload : Digest(exchange.Decoded.Span, default));
        var fields = new WarcFields
        {
            Context = exchange.Context,
            Took = exchange.Took,
            Sha256 = sha256,
            Length = revisited?.Length ?? exchange.Decoded.Length,
            MediaType = revisited?.MediaType ?? exchange.MediaType,
            RevisitOf = revisited?.CaptureId,
        };
        var id = NewId();
        var date = Date(exchange.At);
        AppendRequest(exchange, id, date);
        AppendMetadata(exchange, fields, id, date);
        var offset = (int)_members.Length;
        if (revisited is null)
            AppendResponse(exchange, id, date, payload);
        else
            AppendRevisit(exchange, revisited, id, date);
        return new ComposedCapture(fields, revisited?.PayloadSha256 ?? payload, offset);
    }

    /// <summary>Composes the record that opens a file.</summary>
    public void ComposeInfo(string fileName, string software, DateTimeOffset now)
    {
        Reset();
        var block = Encoding.UTF8.GetBytes(
            $"software: {software}\r\nformat: WARC File Format 1.1\r\n"
            + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\nrobots: RFC 9309\r\n");
        Begin("warcinfo", NewId(), Date(now)).Append("WARC-Filename: ").Append(fileName).Append("\r\n");
        End("application/warc-fields", block, default);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _members.Dispose();
    }

    private void AppendRequest(HttpExchange exchange, string id, string date)
    {
        Begin("request", NewId(), date, exchange.Url).Append("WARC-Concurrent-To: ").Append(id).Append("\r\n");
        End("application/http;msgtype=request", Encoding.Latin1.GetBytes(exchange.RequestHead + "\r\n"), default);
    }

    private void AppendMetadata(HttpExchange exchange, WarcFields fields, string id, string date)
    {
        Begin("metadata", NewId(), date, exchange.Url).Append("WARC-Concurrent-To: ").Append(id).Append("\r\n");
        End("application/warc-fields", Encoding.UTF8.GetBytes(fields.Format()), default);
    }

    private void AppendResponse(HttpExchange exchange, string id, string date, string payload)
    {
        Begin("response", id, date, exchange.Url).Append("WARC-Payload-Digest: sha256:").Append(payload).Append("\r\n");
        var compressed = !exchange.Decoded.Equals(exchange.Body) || IsCompressedFormat(exchange.Body.Span);
        End("application/http;msgtype=response", Encoding.Latin1.GetBytes(exchange.ResponseHead + "\r\n"), exchange.Body.Span, compressed);
    }

    private void AppendRevisit(HttpExchange exchange, Capture revisited, string id, string date)
    {
        Begin("revisit", id, date, exchange.Url)
            .Append("WARC-Profile: ").Append(exchange.Status == 304 ? NotModifiedProfile : SamePayloadProfile).Append("\r\n")
            .Append("WARC-Refers-To-Target-URI: ").Append(revisited.Url.AbsoluteUri).Append("\r\n")
            .Append("WARC-Refers-To-Date: ").Append(Date(revisited.CapturedAt)).Append("\r\n")
            .Append("WARC-Payload-Digest: sha256:").Append(revisited.PayloadSha256).Append("\r\n");
        End("application/http;msgtype=response", Encoding.Latin1.GetBytes(exchange.ResponseHead + "\r\n"), default);
    }

    private StringBuilder Begin(string type, string id, string date, Uri? target = null)
    {
        _header.Clear().Append("WARC/1.1\r\nWARC-Type: ").Append(type)
            .Append("\r\nWARC-Record-ID: ").Append(id)
            .Append("\r\nWARC-Date: ").Append(date).Append("\r\n");
        if (target is not null)
            _header.Append("WARC-Target-URI: ").Append(target.AbsoluteUri).Append("\r\n");
        return _header;
    }

    private void End(string contentType, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, bool bodyIsCompressed = false)
    {
        _header.Append("WARC-Block-Digest: sha256:").Append(Digest(head, body))
            .Append("\r\nContent-Type: ").Append(contentType)
            .Append("\r\nContent-Length: ").Append(head.Length + body.Length).Append("\r\n\r\n");
        var start = Concatenate(Encoding.UTF8.GetBytes(_header.ToString()), head);
        if (bodyIsCompressed || start.Length + body.Length < StoredBelowBytes)
            GzipMember.AppendStored(_members, start, body, "\r\n\r\n"u8);
        else
            GzipMember.AppendDeflated(_members, start, body, "\r\n\r\n"u8);
    }

    private void Reset()
    {
        if (_members.Capacity > KeptBufferBytes)
            _members = new MemoryStream(64 * 1024);
        _members.SetLength(0);
    }

    private string Digest(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        _hash.AppendData(first);
        _hash.AppendData(second);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }

    // PDF, the zip container of docx and xlsx, JPEG, PNG: deflating them again at a fast level makes them larger.
    private static bool IsCompressedFormat(ReadOnlySpan<byte> body) =>
        body.StartsWith("%PDF"u8) || body.StartsWith("PK\u0003\u0004"u8)
        || body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || body.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);

    private static byte[] Concatenate(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var both = new byte[first.Length + second.Length];
        first.CopyTo(both);
        second.CopyTo(both.AsSpan(first.Length));
        return both;
    }

    private static string NewId() => $"<urn:uuid:{Guid.NewGuid():D}>";

    private static string Date(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
