using Dapper;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>
/// Gives the bytes of documents again, from the archive or from the file they were loaded from, and lists what is there to load.
/// </summary>
public sealed class DocumentContents(WarehouseDatabase database, ArchiveReader archive)
{
    // Few enough to hold, many enough that listing is no work beside parsing.
    private const int PageCaptures = 5000;

    /// <summary>The document of a report version or of a quarantined document.</summary>
    /// <param name="source">Its URL or path.</param>
    /// <param name="captureId">Its capture; null for a file.</param>
    /// <returns>What can be loaded; null when the archive's index has no such capture.</returns>
    public LoadItem? Find(string source, long? captureId)
    {
        if (captureId is not { } id)
            return LoadItem.OfFile(source);
        using var connection = database.OpenConnection();
        return connection.QuerySingleOrDefault<CaptureRow>(SqlCatalog.Read("program/loading/capture.sql"), new { capture_id = id }) is { } row
            ? Item(row) : null;
    }

    /// <summary>Opens the document of a report version, as it was when it was loaded.</summary>
    /// <param name="source">Its URL or path.</param>
    /// <param name="captureId">Its capture; null for a file.</param>
    /// <param name="sha256">Its SHA-256.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public ValueTask<StoredDocument> OpenAsync(string source, long? captureId, string sha256, CancellationToken cancellationToken) =>
        StoredDocument.OpenAsync(Find(source, captureId), sha256, cancellationToken);

    /// <summary>
    /// The captures of reports and their attachments that no load has handled, oldest first. Asked for page by page, so that no
    /// transaction stays open while they are loaded.
    /// </summary>
    public IEnumerable<LoadItem> NotHandled()
    {
        var after = long.MinValue;
        while (true)
        {
            var page = Page(after);
            foreach (var row in page)
                yield return Item(row);
            if (page.Count < PageCaptures)
                yield break;
            after = page[^1].CaptureId;
        }
    }

    /// <summary>How many captures <see cref="NotHandled"/> would give now.</summary>
    public long CountNotHandled()
    {
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<long>(SqlCatalog.Read("program/loading/count_captures_to_load.sql"));
    }

    /// <summary>The documents that wait in quarantine, as far as their bytes can still be found.</summary>
    public IReadOnlyList<LoadItem> Waiting()
    {
        using var connection = database.OpenConnection();
        var waiting = connection.Query<(string Source, string? AgencyId, long? CaptureId)>(SqlCatalog.Read("program/loading/waiting.sql")).AsList();
        return
        [
            .. waiting.Select(document => Find(document.Source, document.CaptureId) is { } item
                ? item with { AgencyId = document.AgencyId } : null)
                .OfType<LoadItem>(),
        ];
    }

    private List<CaptureRow> Page(long after)
    {
        using var connection = database.OpenConnection();
        return connection.Query<CaptureRow>(SqlCatalog.Read("program/loading/captures_to_load.sql"), new { after, page = PageCaptures }).AsList();
    }

    private LoadItem Item(CaptureRow row) =>
        new(row.Url, row.MediaType, _ => ValueTask.FromResult(Read(row)))
        {
            AgencyId = row.AgencyId, YearHint = row.Year, CaptureId = row.CaptureId, Length = row.Length,
        };

    private ReadOnlyMemory<byte> Read(CaptureRow row)
    {
        try
        {
            return archive.Read(row.Capture()).Content;
        }
        catch (ContentDecodingException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }
}
