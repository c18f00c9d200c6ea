namespace Warehouse.Etl.Loading;

/// <summary>A report version in <c>dim_report</c>, as far as it decides what becomes of the next document.</summary>
internal sealed record StoredVersion(
    int ReportKey, string AgencyId, short Year, short Version, bool IsCurrent, long? CaptureId, string Source, string ContentHash);
