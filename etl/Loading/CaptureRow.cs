using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Loading;

/// <summary>A row of <c>ops_capture</c>, as far as reading its content needs it.</summary>
internal sealed record CaptureRow(
    long CaptureId, string Url, DateTimeOffset CapturedAt, short Status, string? MediaType, string Sha256, long Length, string WarcFile,
    long WarcOffset, string HostVerdict, string? AgencyId, short? Year, long? RevisitOf)
{
    /// <summary>The capture.</summary>
    public Capture Capture() => new(
        CaptureId, new Uri(Url), CapturedAt, Status, MediaType, Sha256, Length, WarcFile,
        WarcOffset, HostVerdict, AgencyId)
    {
        Year = Year, RevisitOf = RevisitOf,
    };
}
