namespace Warehouse.Etl.Loading;

/// <summary>A document to load, wherever its bytes come from.</summary>
/// <param name="Source">Where it was found: a URL, or an absolute path.</param>
/// <param name="MediaType">Media type as the server or the file's extension states it; null when unknown.</param>
/// <param name="ReadAsync">Reads the bytes. May throw <see cref="IOException"/> and the like: the document then goes to quarantine.</param>
public sealed record LoadItem(string Source, string? MediaType, Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> ReadAsync)
{
    /// <summary>Length in bytes where it is known before reading, so that a document over the limit is not read; else null.</summary>
    public long? Length { get; init; }

    /// <summary>The agency it was fetched for; null when the document's own words must tell.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The report year that the link promised; used only where the document states none.</summary>
    public int? YearHint { get; init; }

    /// <summary>The archived response (<c>ops_capture</c>); null for a file.</summary>
    public long? CaptureId { get; init; }

    /// <summary>The step in which it is read anew; null for a document that is loaded in the ordinary way.</summary>
    public Reread? Reread { get; init; }

    /// <summary>A file, read when its turn comes.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="agencyId">The agency whose report it is; null when the document's own words must tell.</param>
    public static LoadItem OfFile(string path, string? agencyId = null) =>
        new(path, DocumentTypes.MediaType(path), async cancellationToken => await File.ReadAllBytesAsync(path, cancellationToken))
        {
            AgencyId = agencyId, Length = new FileInfo(path) is { Exists: true } file ? file.Length : null,
        };
}
