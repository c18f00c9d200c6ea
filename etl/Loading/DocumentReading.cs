using Warehouse.Etl.Agencies;
using Warehouse.Reading;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Loading;

/// <summary>Reads and parses one document; whatever goes wrong with it becomes a refusal, so that one bad document stops no load.</summary>
internal sealed class DocumentReading(DocumentParser parser, LoadingOptions options, HandledDocuments handled, AgencySpans agencies, ILogger log)
{
    private const long Megabyte = 1024 * 1024;

    public async ValueTask<ReadDocument> ReadAsync(LoadItem item, CancellationToken cancellationToken)
    {
        if (item.Length > options.MaximumDocumentMegabytes * Megabyte)
            return Refused(item, "", TooLarge(item.Length.Value));
        var (_, bytes, sha256, problem) = await StoredDocument.OpenAsync(item, null, cancellationToken);
        if (problem is not null)
            return Refused(item, "", new(QuarantineReason.SourceUnreadable, problem));
        if (handled.Contains(item, sha256))
            return new ReadDocument(item, sha256);
        if (bytes.Length > options.MaximumDocumentMegabytes * Megabyte)
            return Refused(item, sha256, TooLarge(bytes.Length));
        using var agency = agencies.Enter(item.AgencyId);
        using var span = LoadTelemetry.Parse(item, agency.Context);
        var document = Parse(item, sha256, bytes, cancellationToken);
        LoadTelemetry.Count(document);
        return document;
    }

    private ReadDocument Parse(LoadItem item, string sha256, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            return parser.Parse(bytes, item.MediaType, cancellationToken) switch
            {
                ParseResult.Parsed parsed => new(item, sha256) { Report = parsed.Report, ContentHash = ContentHash.Of(parsed.Report), Format = parsed.Format },
                ParseResult.Refused refused =>
                    Refused(item, sha256, new(QuarantineReason.Of(refused.Reason), refused.Message, refused.Evidence)) with { Format = refused.Format },
                _ => throw new InvalidOperationException("A parse result is a report or a refusal."),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            // A fault of the parser on one page of a million must not end the load; the document waits for the parser's next version.
            log.LogError(e, "The parser failed on {Source}", item.Source);
            return Refused(item, sha256,
                new(QuarantineReason.ParserFailed, $"The parser failed ({e.GetType().Name}: {e.Message}); retry with its next version."));
        }
    }

    private Refusal TooLarge(long length) => new(
        QuarantineReason.Of(RefusalReason.LimitExceeded),
        $"The document has {length / Megabyte} MB where {options.MaximumDocumentMegabytes} are allowed; raise "
        + $"{LoadingOptions.Section}:{nameof(LoadingOptions.MaximumDocumentMegabytes)} if it is a report.");

    private static ReadDocument Refused(LoadItem item, string sha256, Refusal refusal) => new(item, sha256) { Refusal = refusal };
}
