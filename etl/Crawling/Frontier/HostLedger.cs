using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Crawling.Frontier;

/// <summary>Writes <c>ops_host</c>: what was asked of each host.</summary>
internal static class HostLedger
{
    /// <summary>Writes the counts of these hosts in place of the earlier ones of this run, within the caller's transaction.</summary>
    public static void Write(DuckDBConnection connection, long crawlId, IReadOnlyList<CrawlHost> hosts)
    {
        foreach (var keys in hosts.Select(host => host.Key).Chunk(500))
            connection.Execute(SqlCatalog.Read("program/crawling/forget_hosts.sql"), new { crawl_id = crawlId, hosts = keys });
        using var rows = CheckedAppender.Open(
            connection, "ops_host", "crawl_id", "host", "requests", "bytes", "waited_ms", "shortest_gap_ms", "most_in_flight", "interval_ms", "ok",
            "not_modified", "client_errors", "server_errors", "too_many_requests", "unavailable", "errors", "robots_state", "robots_sha256",
            "robots_checked_at", "rests_until", "rest_reason", "first_request_at", "last_request_at");
        foreach (var host in hosts)
            Append(rows.Row(), crawlId, host);
        rows.Complete();
    }

    private static void Append(AppenderRow row, long crawlId, CrawlHost host)
    {
        var counts = host.Counters.Current;
        var robots = host.LatestRobots;
        row.Append(crawlId).Append(host.Key).Append(counts.Requests).Append(counts.Bytes)
            .Append((long)counts.Waited.TotalMilliseconds).Append((long?)counts.ShortestGap?.TotalMilliseconds).Append(counts.MostInFlight)
            .Append((long)host.Gate.Interval.TotalMilliseconds).Append(counts.Ok).Append(counts.NotModified).Append(counts.ClientErrors)
            .Append(counts.ServerErrors).Append(counts.TooManyRequests).Append(counts.Unavailable).Append(counts.Errors)
            .Append(robots?.State.ToString().ToLowerInvariant()).Append(robots?.Sha256).Append(robots?.CheckedAt)
            .Append(host.RestsUntil).Append(host.RestReason).Append(counts.FirstRequestAt).Append(counts.LastRequestAt)
            .End();
    }
}
