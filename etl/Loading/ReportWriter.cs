using DuckDB.NET.Data;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>Appends the rows of <c>dim_report</c> for new versions.</summary>
internal sealed class ReportWriter(DuckDBConnection connection, string parserVersion, DateTimeOffset loadedAt) : IDisposable
{
    private readonly CheckedAppender _reports = CheckedAppender.Open(
        connection, "dim_report",
        "report_key", "agency_key", "agency_id", "year", "version", "is_current", "capture_id", "source", "media_type", "document_sha256",
        "content_hash", "parser_version", "requests_edition_key", "disclosure_edition_key", "challenges_edition_key", "requests_found",
        "disclosure_found", "challenges_found", "printed_agency_name", "title", "published_on", "period_start", "period_end", "loaded_at",
        "superseded_at");

    public void Write(NewVersion version, bool isCurrent)
    {
        var (document, report, stored) = (version.Document, version.Report, version.Stored);
        var (requests, disclosure, challenges) = (Reading(report, FormTable.Requests), Reading(report, FormTable.Disclosure),
            Reading(report, FormTable.Challenges));
        _reports.Row()
            .Append(stored.ReportKey).Append(version.AgencyKey).Append(stored.AgencyId).Append(stored.Year).Append(stored.Version)
                .Append(isCurrent)
            .Append(stored.CaptureId).Append(stored.Source).Append(document.Item.MediaType).Append(document.Sha256)
                .Append(stored.ContentHash)
            .Append(parserVersion)
            .Append((sbyte)requests.Edition).Append((sbyte)disclosure.Edition).Append((sbyte)challenges.Edition)
            .Append(requests.Found).Append(disclosure.Found).Append(challenges.Found)
            .Append(report.AgencyName).Append(report.Title).Append(report.PublishedOn)
            .Append(report.PeriodStart).Append(report.PeriodEnd).Append(loadedAt).Append(isCurrent ? null : loadedAt)
            .End();
    }

    public void Complete() => _reports.Complete();

    public void Dispose() => _reports.Dispose();

    private static TableReading Reading(AnnualReport report, FormTable table) => report.Tables.First(reading => reading.Table == table);
}
