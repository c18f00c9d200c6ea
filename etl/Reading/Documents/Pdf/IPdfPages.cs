namespace Warehouse.Reading.Documents.Pdf;

/// <summary>
/// Gets words and rules with their places out of a PDF. A port: whoever answers needs a process of its own, as the file is hostile.
/// </summary>
public interface IPdfPages
{
    /// <summary>The pages from the first on, at most one more than <see cref="DocumentLimits.MaxPages"/>.</summary>
    /// <param name="source">A PDF that has its end mark.</param>
    /// <param name="limits">Bounds to keep.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentRefusedException">The file is damaged or encrypted, exceeds a limit, or a tool is missing.</exception>
    IReadOnlyList<PdfPage> Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken);
}
