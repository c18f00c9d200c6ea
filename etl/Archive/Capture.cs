namespace Warehouse.Etl.Archive;

/// <summary>One archived response: where it came from and where its bytes lie.</summary>
/// <param name="CaptureId">Key in <c>ops_capture</c>.</param>
/// <param name="Url">The URL that was asked for, after redirects.</param>
/// <param name="CapturedAt">When the response arrived, UTC.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="MediaType">The Content-Type header as sent, with its charset; null when the server sent none.</param>
/// <param name="Sha256">SHA-256 of the decoded body, lower-case hex.</param>
/// <param name="Length">Length of the decoded body in bytes.</param>
/// <param name="WarcFile">File name within the archive folder.</param>
/// <param name="WarcOffset">Offset in bytes of the record's gzip member.</param>
/// <param name="HostVerdict">Whether the host may speak for the agency: <c>allowed</c>, <c>parent</c>, or why not.</param>
/// <param name="AgencyId">The agency for which it was fetched; null for robots.txt and the like.</param>
public sealed record Capture(
    long CaptureId, Uri Url, DateTimeOffset CapturedAt, int Status, string? MediaType, string Sha256, long Length,
    string WarcFile, long WarcOffset, string HostVerdict, string? AgencyId)
{
    /// <summary>What it was fetched as.</summary>
    public CaptureRole Role { get; init; } = CaptureRole.Report;

    /// <summary>The report year that the link promised; null when it promised none.</summary>
    public int? Year { get; init; }

    /// <summary>
    /// The earlier capture that holds the content, when this one found it unchanged (a revisit); null for a capture with content of its
    /// own.
    /// Digest, length and media type are those of the earlier one.
    /// </summary>
    public long? RevisitOf { get; init; }

    /// <summary>SHA-256 of the body as received (content codings kept), lower-case hex.</summary>
    public string PayloadSha256 { get; init; } = Sha256;

    /// <summary>The ETag header; null when the server sent none.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header as sent; null when the server sent none.</summary>
    public string? LastModified { get; init; }
}
