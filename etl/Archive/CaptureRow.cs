namespace Warehouse.Etl.Archive;

/// <summary>A row of <c>ops_capture</c>.</summary>
internal sealed record CaptureRow
{
    public long CaptureId { get; init; }

    public string Url { get; init; } = "";

    public DateTimeOffset CapturedAt { get; init; }

    public short Status { get; init; }

    public string? MediaType { get; init; }

    public string Sha256 { get; init; } = "";

    public long Length { get; init; }

    public string PayloadSha256 { get; init; } = "";

    public string WarcFile { get; init; } = "";

    public long WarcOffset { get; init; }

    public string Role { get; init; } = "";

    public string HostVerdict { get; init; } = "";

    public string? AgencyId { get; init; }

    public short? Year { get; init; }

    public long? RevisitOf { get; init; }

    public string? Etag { get; init; }

    public string? LastModified { get; init; }

    public Capture ToCapture() =>
        new(CaptureId, new Uri(Url), CapturedAt, Status, MediaType, Sha256, Length, WarcFile, WarcOffset, HostVerdict, AgencyId)
        {
            Role = CaptureRoles.Parse(Role),
            Year = Year,
            RevisitOf = RevisitOf,
            PayloadSha256 = PayloadSha256,
            ETag = Etag,
            LastModified = LastModified,
        };
}
