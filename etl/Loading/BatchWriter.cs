using System.Globalization;
using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>Writes batches of documents, each in one transaction: all of a batch is stored, or nothing of it.</summary>
internal sealed class BatchWriter(DuckDBConnection connection, AgencyDirectory agencies, DimensionKeys keys, string parserVersion,
    TimeProvider clock)
{
    private const int FirstYear = 2008;

    private readonly List<(ReadDocument Document, Refusal Refusal)> _refused = [];
    private readonly List<(ReadDocument Document, StoredVersion Version)> _unchanged = [];
    private readonly List<NewVersion> _news = [];

    /// <summary>Stores a batch and commits.</summary>
    public BatchOutcome Write(IReadOnlyList<ReadDocument> documents)
    {
        _refused.Clear();
        _unchanged.Clear();
        _news.Clear();
        var now = clock.GetUtcNow();
        using var span = LoadTelemetry.Store(documents.Count);
        using var transaction = connection.BeginTransaction();
        var identified = documents.Select(document => Identify(document, now.Year + 1)).OfType<IdentifiedDocument>().ToList();
        var history = new ReportHistory(connection, identified.Select(one => one.AgencyId));
        foreach (var one in identified)
            Decide(one, history);
        agencies.WriteAdded(connection);
        Supersede(history, now);
        WriteVersions(history, now);
        WriteQuarantine(now);
        WriteHandled(now);
        transaction.Commit();
        var handledBefore = documents.Count(document => document.Report is null && document.Refusal is null);
        return new BatchOutcome([.. _news], _unchanged.Count + handledBefore, [.. _refused.Select(refused => refused.Refusal)]);
    }

    private IdentifiedDocument? Identify(ReadDocument document, int lastYear)
    {
        if (document.Refusal is { } refusal)
            _refused.Add((document, refusal));
        if (document.Report is not { } report)
            return null;
        var year = report.Year ?? document.Item.YearHint;
        if (year is null || year < FirstYear || year > lastYear)
        {
            var what = year is null ? "states no report year"
                : $"states the year {year.Value.ToString(CultureInfo.InvariantCulture)}, which cannot be";
            _refused.Add((document,
                new(QuarantineReason.YearUnknown, $"The document {what}: look at its title, and register or load it with its year.")));
            return null;
        }

        var match = agencies.Resolve(document.Item.AgencyId, report.AgencyName, year.Value);
        if (match.Refusal is null)
            return new IdentifiedDocument(document, report, match.AgencyId!, match.AgencyKey, (short)year.Value);
        _refused.Add((document, match.Refusal));
        return null;
    }

    private void Decide(IdentifiedDocument one, ReportHistory history)
    {
        if (history.Same(one) is { } same)
            _unchanged.Add((one.Document, same));
        else
            _news.Add(new NewVersion(one.Document, one.Report, one.AgencyKey, history.Add(one)));
    }

    private void Supersede(ReportHistory history, DateTimeOffset now)
    {
        var keysOfOld = history.Superseded.ToList();
        if (keysOfOld.Count > 0)
            connection.Execute(SqlCatalog.Read("program/loading/supersede.sql"),
                new { report_keys = JsonSerializer.Serialize(keysOfOld), superseded_at = now });
    }

    private void WriteVersions(ReportHistory history, DateTimeOffset now)
    {
        if (_news.Count == 0)
            return;
        using var reports = new ReportWriter(connection, parserVersion, now);
        using var facts = new FactWriter(connection, keys);
        foreach (var version in _news)
        {
            reports.Write(version, history.IsCurrent(version.Stored));
            facts.Write(version);
        }

        reports.Complete();
        facts.Complete();
        RememberRereads(history);
    }

    // In the transaction of the versions themselves: after a crash, what is stored can be taken back.
    private void RememberRereads(ReportHistory history)
    {
        foreach (var step in _news.Where(version => version.Document.Item.Reread is not null && history.IsCurrent(version.Stored))
            .GroupBy(version => version.Document.Item.Reread!.Step))
        {
            connection.Execute(SqlCatalog.Read("program/loading/remember_rereads.sql"), new
            {
                step = step.Key,
                parser_version = parserVersion,
                before = JsonSerializer.Serialize(step.Select(version => version.Document.Item.Reread!.ReportKey)),
                after = JsonSerializer.Serialize(step.Select(version => version.Stored.ReportKey)),
            });
        }
    }

    private void WriteQuarantine(DateTimeOffset now)
    {
        if (_refused.Count > 0)
        {
            var rows = _refused.DistinctBy(refused => (refused.Document.Item.Source, refused.Document.Sha256)).Select(refused => new
            {
                source = refused.Document.Item.Source,
                agency_id = refused.Document.Item.AgencyId,
                capture_id = refused.Document.Item.CaptureId,
                document_sha256 = refused.Document.Sha256,
                media_type = refused.Document.Item.MediaType,
                reason_code = refused.Refusal.ReasonCode,
                message = refused.Refusal.Message,
                evidence = refused.Refusal.Place,
            });
            connection.Execute(
                SqlCatalog.Read("program/loading/quarantine.sql"),
                new { refused = JsonSerializer.Serialize(rows), parser_version = parserVersion, tried_at = now });
        }

        var loaded = _news.Select(version => version.Document).Concat(_unchanged.Select(unchanged => unchanged.Document))
            .Select(document => document.Item.Source).Distinct().ToList();
        if (loaded.Count > 0)
            connection.Execute(SqlCatalog.Read("program/loading/resolve_quarantine.sql"),
                new { sources = JsonSerializer.Serialize(loaded), resolved_at = now });
    }

    private void WriteHandled(DateTimeOffset now)
    {
        using var rows = CheckedAppender.Open(
            connection, "ops_document", "source", "document_sha256", "capture_id", "outcome", "report_key", "parser_version", "handled_at");
        foreach (var version in _news)
            Append(version.Document, "loaded", version.Stored.ReportKey);
        foreach (var (document, version) in _unchanged)
            Append(document, "unchanged", version.ReportKey);
        foreach (var (document, _) in _refused)
            Append(document, "quarantined", null);
        rows.Complete();

        void Append(ReadDocument document, string outcome, int? reportKey) =>
            rows.Row().Append(document.Item.Source).Append(document.Sha256).Append(document.Item.CaptureId).Append(outcome)
                .Append(reportKey)
                .Append(parserVersion).Append(now).End();
    }
}
