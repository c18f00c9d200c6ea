using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;
using Warehouse.Reading.Front;
using Warehouse.Reading.Narrative;
using Warehouse.Reading.Outline;
using Warehouse.Reading.Tables;

namespace Warehouse.Reading;

/// <summary>
/// Reads an annual report from the bytes of a document. Thread-safe and pure: the same bytes give the same result on any machine.
/// </summary>
/// <param name="readers">A reader for each format that can be read.</param>
/// <param name="limits">Bounds on what is read.</param>
public sealed class ReportParser(IReadOnlyDictionary<Documents.DocumentFormat, IDocumentReader> readers, DocumentLimits limits)
{
    /// <summary>Version of the parser, stored with what it read; it changes whenever a document may be read differently.</summary>
    public static string Version => "1.3";

    /// <summary>Reads a document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="mediaType">Its Content-Type as sent, with charset; null when unknown. The bytes decide where they contradict
    /// it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ParseResult Parse(ReadOnlyMemory<byte> content, string? mediaType, CancellationToken cancellationToken)
    {
        Documents.DocumentFormat? format = null;
        try
        {
            var source = new DocumentSource(content, mediaType);
            format = FormatOf(source);
            return Read(source, format.Value, cancellationToken) with { Format = format };
        }
        catch (DocumentRefusedException refused)
        {
            return new ParseResult.Refused(refused.Reason, refused.Message) { Format = format };
        }
    }

    /// <summary>The text and grids of a document, in which the evidence of a cell names a place.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="mediaType">Its Content-Type as sent; null when unknown.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentRefusedException">The document cannot be read within the limits.</exception>
    public DocumentContent ReadDocument(ReadOnlyMemory<byte> content, string? mediaType, CancellationToken cancellationToken)
    {
        var source = new DocumentSource(content, mediaType);
        return ReadDocument(source, FormatOf(source), cancellationToken);
    }

    private Documents.DocumentFormat FormatOf(DocumentSource source)
    {
        if (source.Bytes.Length > limits.MaxBytes)
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded, $"The file has {source.Bytes.Length} bytes, more than the {limits.MaxBytes} that are read.");
        return DocumentFormats.Detect(source.Bytes.Span, source.MediaType);
    }

    private DocumentContent ReadDocument(DocumentSource source, Documents.DocumentFormat format, CancellationToken cancellationToken)
    {
        if (!readers.TryGetValue(format, out var reader))
            throw new DocumentRefusedException(RefusalReason.UnsupportedFormat, $"No reader for the format {format} is installed.");
        return reader.Read(source, limits, cancellationToken);
    }

    private ParseResult Read(DocumentSource source, Documents.DocumentFormat format, CancellationToken cancellationToken)
    {
        var document = ReadDocument(source, format, cancellationToken);
        var outline = OutlineReader.Read(document, cancellationToken);
        var front = FrontMatterReader.Read(document, outline);
        var tables = FormReader.Read(outline, front.Year);
        return ReportClassifier.Refuse(document, outline, front, tables) is { } refused
            ? refused
            : new ParseResult.Parsed(Report(outline, front, tables)) { Document = document };
    }

    private static AnnualReport Report(DocumentOutline outline, FrontMatter front, IReadOnlyList<TableResult> tables)
    {
        var fallback = FormReader.Fallback(tables, front.Year);
        return new AnnualReport
        {
            AgencyName = front.AgencyName,
            Year = front.Year,
            Title = front.Title,
            PublishedOn = front.PublishedOn,
            PeriodStart = front.PeriodStart,
            PeriodEnd = front.PeriodEnd,
            Tables = [.. tables.Select(table => new TableReading(table.Table, table.Found, table.Edition ?? fallback) { Numbers = table.Sheet.Numbers.Result })],
            Cells = [.. tables.SelectMany(table => table.Sheet.Cells(table.Edition ?? fallback))],
            Claims = NarrativeReader.Read(outline.Prose, front.AgencyName),
            Notes = [.. tables.SelectMany(table => table.Sheet.Notes)],
        };
    }
}
