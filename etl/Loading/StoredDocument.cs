using System.Security.Cryptography;

namespace Warehouse.Etl.Loading;

/// <summary>A document opened: its bytes, or why they cannot be had.</summary>
/// <param name="Item">Where it is; null when that is not known any more.</param>
/// <param name="Bytes">Its bytes; empty when there is a problem.</param>
/// <param name="Sha256">Their SHA-256; empty when they could not be read.</param>
/// <param name="Problem">Why it cannot be used, as a sentence; null when it can.</param>
public sealed record StoredDocument(LoadItem? Item, ReadOnlyMemory<byte> Bytes, string Sha256, string? Problem)
{
    /// <summary>Opens a document; what goes wrong is its problem.</summary>
    /// <param name="item">The document; null when the archive's index has none.</param>
    /// <param name="sha256">The SHA-256 that it had when it was loaded; null when any will do.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async ValueTask<StoredDocument> OpenAsync(LoadItem? item, string? sha256, CancellationToken cancellationToken)
    {
        if (item is null)
            return new(null, default, "", "The archive's index lacks the capture.");
        try
        {
            var bytes = await item.ReadAsync(cancellationToken);
            var actual = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            return sha256 is null || sha256 == actual
                ? new(item, bytes, actual, null) : new(item, default, actual, "The file has changed since it was loaded: load it again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new(item, default, "", $"The document cannot be read ({e.Message}); make it readable and retry.");
        }
    }
}
