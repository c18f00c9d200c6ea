using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Archive;

/// <summary>
/// The table <c>ops_capture</c>: where in the archive each capture lies. The files are the truth, the table follows them.
/// </summary>
public sealed class CaptureIndex(DataFolder folder, ILogger<CaptureIndex> log)
{
    private const int BatchRows = 10_000;

    /// <summary>Appends captures, in the order in which they were written; call it inside a transaction.</summary>
    public static void Append(DuckDBConnection connection, IEnumerable<Capture> captures)
    {
        ArgumentNullException.ThrowIfNull(captures);
        using var rows = CheckedAppender.Open(
            connection, "ops_capture", "capture_id", "url", "captured_at", "status", "media_type", "sha256", "length", "payload_sha256",
                "warc_file",
            "warc_offset", "role", "host_verdict", "agency_id", "year", "revisit_of", "etag", "last_modified");
        foreach (var capture in captures)
        {
            rows.Row()
                .Append(capture.CaptureId).Append(capture.Url.AbsoluteUri).Append(capture.CapturedAt).Append(capture.Status)
                .Append(capture.MediaType).Append(capture.Sha256).Append(capture.Length).Append(capture.PayloadSha256)
                .Append(capture.WarcFile).Append(capture.WarcOffset).Append(CaptureRoles.Code(capture.Role)).Append(capture.HostVerdict)
                .Append(capture.AgencyId).Append(capture.Year).Append(capture.RevisitOf).Append(capture.ETag).Append(capture.LastModified)
                .End();
        }

        rows.Complete();
    }

    /// <summary>The captures that a query of all columns of <c>ops_capture</c> finds.</summary>
    public static IEnumerable<Capture> Query(DuckDBConnection connection, string sql, object? parameters = null) =>
        connection.Query<CaptureRow>(sql, parameters).Select(row => row.ToCapture());

    /// <summary>One capture; null when the index does not hold it.</summary>
    public static Capture? Find(DuckDBConnection connection, long captureId) =>
        Query(connection, SqlCatalog.Read("program/archive/capture_by_id.sql"), new { capture_id = captureId }).SingleOrDefault();

    /// <summary>
    /// Indexes what a crash left in the files and not in the table; over an empty table, everything. Call it when no writer is open, or
    /// after
    /// <see cref="WarcWriter.Open"/> and before the first write.
    /// </summary>
    /// <returns>How many captures were added.</returns>
    public int CatchUp(DuckDBConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var ends = connection.Query<(string File, long Offset)>(SqlCatalog.Read("program/archive/indexed_ends.sql"))
            .ToDictionary(end => end.File, end => end.Offset);
        var added = 0;
        foreach (var path in WarcFileName.List(folder.Archive))
        {
            var indexed = ends.TryGetValue(Path.GetFileName(path), out var offset) ? offset : (long?)null;
            foreach (var batch in CapturesAfter(path, indexed).Chunk(BatchRows))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var transaction = connection.BeginTransaction();
                Append(connection, batch);
                transaction.Commit();
                added += batch.Length;
            }
        }

        if (added > 0)
            log.LogInformation("The index lacked {Count} captures that the archive holds; they were added.", added);
        return added;
    }

    private IEnumerable<Capture> CapturesAfter(string path, long? indexed)
    {
        using var reader = new WarcReader(path, indexed ?? 0);
        WarcFields? fields = null;
        while (Next(reader) is { } record)
        {
            if (record.Offset == indexed)
                continue;
            if (record.Type == "metadata")
                fields = WarcFields.Parse(record.Block.Span);
            else if (record.Type is "response" or "revisit" && fields is not null)
                yield return Captures.FromRecord(record, fields, Path.GetFileName(path));
            if (record.EndsGroup)
                fields = null;
        }
    }

    private WarcRecord? Next(WarcReader reader)
    {
        while (true)
        {
            try
            {
                return reader.Read();
            }
            catch (InvalidDataException e)
            {
                log.LogWarning(e, "A damaged place in the archive was skipped.");
                if (!reader.SkipDamage())
                    return null;
            }
        }
    }
}
