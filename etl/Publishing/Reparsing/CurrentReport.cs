namespace Warehouse.Etl.Publishing.Reparsing;

/// <summary>A report version that counts, with what is needed to parse its document again.</summary>
internal sealed record CurrentReport(
    int ReportKey, int AgencyKey, string AgencyId, short Year, short Version, string Source, long? CaptureId, string? MediaType, string DocumentSha256,
    string ContentHash);
