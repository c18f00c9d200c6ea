using System.Xml;

namespace Warehouse.Reading.Documents.Office;

/// <summary>What the readers of Word and Excel files share: the archive, the main part, and the same refusals.</summary>
internal static class OfficeReader
{
    /// <summary>Opens the archive and reads the document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="limits">Bounds to keep.</param>
    /// <param name="read">Reads it, given the archive, its relationships and the name of the main part.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentRefusedException">The file is damaged or exceeds a limit.</exception>
    public static DocumentContent Read(
        DocumentSource source,
        DocumentLimits limits,
        Func<OfficeArchive, OfficeRelationships, string, DocumentContent> read,
        CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new OfficeArchive(source.Bytes, limits);
            var relationships = new OfficeRelationships(archive);
            var main = relationships.Find("officeDocument", "", cancellationToken)
                ?? throw new InvalidDataException("The file names no main part.");
            return read(archive, relationships, main);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or ArgumentException or FormatException
            or InvalidOperationException or NotSupportedException or NullReferenceException)
        {
            // The zip and Office libraries answer damaged input with any of these.
            throw new DocumentRefusedException(
                RefusalReason.DamagedFile, $"The Office file is damaged and cannot be read ({e.Message.TrimEnd('.')}); fetch it again.", e);
        }
    }
}
