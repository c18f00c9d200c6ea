namespace Warehouse.Reading.Documents.Office;

/// <summary>Reads Word files of before 2007, WPS and rich text files (.doc, .wps, .rtf), turned into .docx first.</summary>
/// <param name="converter">Turns them.</param>
/// <param name="wordReader">Reads what the converter wrote.</param>
internal sealed class LegacyWordReader(IWordConverter converter, IDocumentReader wordReader) : IDocumentReader
{
    /// <inheritdoc/>
    public DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var docx = converter.ToDocx(source, limits, cancellationToken);
        return wordReader.Read(new DocumentSource(docx, null), limits, cancellationToken) with { Format = DocumentFormat.LegacyWord };
    }
}
