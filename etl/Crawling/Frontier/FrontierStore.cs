using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>The frontier in the warehouse. One crawl at a time writes it; loading may go on beside it, for their tables are not the same.</summary>
public sealed class FrontierStore(WarehouseDatabase database, TimeProvider clock)
{
    private long _nextVisit;
    private long _nextEntry;

    /// <summary>A key for a new URL.</summary>
    public long NextEntryId() => Interlocked.Increment(ref _nextEntry) - 1;

    /// <summary>Begins a run and finds the first free keys.</summary>
    public void BeginRun(long crawlId, int agencies)
    {
        using var connection = database.OpenConnection();
        (_nextEntry, _nextVisit) = connection.QuerySingle<(long, long)>(SqlCatalog.Read("program/crawling/next_keys.sql"));
        connection.Execute(SqlCatalog.Read("program/crawling/begin_run.sql"), new { crawl_id = crawlId, started_at = clock.GetUtcNow(), agencies });
    }

    /// <summary>Ends a run.</summary>
    public void EndRun(long crawlId, string endedBy, long requests)
    {
        using var connection = database.OpenConnection();
        connection.Execute(
            SqlCatalog.Read("program/crawling/end_run.sql"), new { crawl_id = crawlId, finished_at = clock.GetUtcNow(), ended_by = endedBy, requests });
    }

    /// <summary>Agency, URL and role of everything known.</summary>
    public IEnumerable<(string AgencyId, string Url, string Role)> ReadKnown()
    {
        using var connection = database.OpenConnection();
        foreach (var known in connection.Query<(string, string, string)>(SqlCatalog.Read("program/crawling/known_urls.sql"), buffered: false))
            yield return known;
    }

    /// <summary>What is to be asked for now, lists first.</summary>
    public IReadOnlyList<FrontierEntry> ReadDue(bool refresh)
    {
        using var connection = database.OpenConnection();
        var rows = connection.Query<FrontierRow>(SqlCatalog.Read("program/crawling/due_urls.sql"), new { now = clock.GetUtcNow(), refresh });
        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>Responses that were archived when a crash came before the frontier took note of them.</summary>
    public IReadOnlyList<Capture> ReadUnclaimed()
    {
        using var connection = database.OpenConnection();
        return [.. CaptureIndex.Query(connection, SqlCatalog.Read("program/crawling/unclaimed_captures.sql"))];
    }

    /// <summary>The latest answer for each robots.txt.</summary>
    public IReadOnlyList<Capture> ReadRobots()
    {
        using var connection = database.OpenConnection();
        return [.. CaptureIndex.Query(connection, SqlCatalog.Read("program/crawling/latest_robots.sql"))];
    }

    /// <summary>One capture; null when there is none.</summary>
    public Capture? FindCapture(long captureId)
    {
        using var connection = database.OpenConnection();
        return CaptureIndex.Find(connection, captureId);
    }

    /// <summary>The captures whose keys lie in a range, both ends included.</summary>
    public IReadOnlyList<Capture> ReadCaptures(long first, long last)
    {
        using var connection = database.OpenConnection();
        return [.. CaptureIndex.Query(connection, SqlCatalog.Read("program/archive/captures_between.sql"), new { first, last })];
    }

    /// <summary>Stores a batch in one transaction.</summary>
    public void Write(long crawlId, CrawlBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction();
        if (batch.Captures.Count > 0)
            CaptureIndex.Append(connection, batch.Captures);
        if (batch.Found.Count > 0)
            AppendFound(connection, batch.Found);
        if (batch.Visits.Count > 0)
            AppendVisits(connection, batch.Visits);
        if (batch.Hosts.Count > 0)
            HostLedger.Write(connection, crawlId, batch.Hosts);
        transaction.Commit();
    }

    private static void AppendFound(DuckDBConnection connection, IReadOnlyList<FrontierEntry> found)
    {
        using var rows = CheckedAppender.Open(
            connection, "ops_frontier", "frontier_id", "url", "agency_id", "role", "title", "year", "published_on", "via", "redirects", "host",
            "host_verdict", "found_at");
        foreach (var entry in found)
        {
            rows.Row()
                .Append(entry.Id).Append(entry.Url.AbsoluteUri).Append(entry.AgencyId).Append(CaptureRoles.Code(entry.Role)).Append(entry.Title)
                .Append(entry.Year).Append(entry.PublishedOn).Append(entry.Via?.AbsoluteUri).Append(entry.Redirects).Append(HostKey.Of(entry.Url))
                .Append(Safety.HostProvenance.Code(entry.Verdict)).Append(entry.FoundAt)
                .End();
        }

        rows.Complete();
    }

    private void AppendVisits(DuckDBConnection connection, IReadOnlyList<FrontierVisit> visits)
    {
        using var rows = CheckedAppender.Open(
            connection, "ops_visit", "visit_id", "frontier_id", "visited_at", "asked", "state", "reason", "message", "next_at", "capture_id",
            "content_capture_id");
        foreach (var visit in visits)
        {
            rows.Row()
                .Append(_nextVisit++).Append(visit.FrontierId).Append(visit.At).Append(visit.Asked)
                .Append(JsonNamingPolicy.SnakeCaseLower.ConvertName(visit.State.ToString())).Append(visit.Reason).Append(visit.Message)
                .Append(visit.NextAt).Append(visit.CaptureId).Append(visit.ContentCaptureId)
                .End();
        }

        rows.Complete();
    }
}
