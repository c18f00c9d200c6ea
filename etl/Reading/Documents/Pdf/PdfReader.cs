namespace Warehouse.Reading.Documents.Pdf;

/// <summary>
/// Reads PDF files from the words and rules of their pages.
/// Where a table has no rules, its lines are handed on as rows whose cells wide gaps part.
/// </summary>
/// <param name="pdfPages">Gets words and rules out of a file.</param>
internal sealed class PdfReader(IPdfPages pdfPages) : IDocumentReader
{
    /// <inheritdoc/>
    public DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken)
    {
        if (!IsComplete(source.Bytes.Span))
            throw new DocumentRefusedException(RefusalReason.DamagedFile, "The PDF ends before its end mark (%%EOF); fetch it again.");
        var pages = pdfPages.Read(source, limits, cancellationToken);
        if (pages.Count > limits.MaxPages)
        {
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded, $"The PDF has more than {limits.MaxPages} pages; it is no annual report of one agency.");
        }

        if (pages.All(page => page.Words.Count == 0))
        {
            throw new DocumentRefusedException(
                RefusalReason.PicturesOnly, "The PDF holds no text, only pictures of pages; it needs text recognition or a person.");
        }

        return new DocumentContent { Format = DocumentFormat.Pdf, Blocks = PdfLayout.Read(pages, limits, cancellationToken) };
    }

    // A file that was cut off in transfer can often be repaired, and the figures on the lost pages would silently be missing.
    private static bool IsComplete(ReadOnlySpan<byte> bytes) => bytes[^Math.Min(bytes.Length, 4096)..].IndexOf("%%EOF"u8) >= 0;
}
