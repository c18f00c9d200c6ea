namespace Warehouse.Reading.Documents;

/// <summary>
/// Turns the bytes of one format into text and grids. Implementations are thread-safe and keep no state between documents.
/// </summary>
public interface IDocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="source">Its bytes, already recognised as this reader's format.</param>
    /// <param name="limits">Bounds to keep.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentRefusedException">The file is damaged, exceeds a limit, or a tool is missing.</exception>
    DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken);
}
