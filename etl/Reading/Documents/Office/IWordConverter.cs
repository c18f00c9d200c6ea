namespace Warehouse.Reading.Documents.Office;

/// <summary>Turns Word files of before 2007, WPS and rich text files into .docx. A port: no library reads them, a program does.</summary>
public interface IWordConverter
{
    /// <summary>The document as .docx.</summary>
    /// <param name="source">A .doc, .wps or .rtf file.</param>
    /// <param name="limits">Bounds to keep.</param>
    /// <param name="cancellationToken">Stops the conversion.</param>
    /// <exception cref="DocumentRefusedException">The file is damaged or encrypted, exceeds a limit, or the tool is missing.</exception>
    ReadOnlyMemory<byte> ToDocx(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken);
}
