using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using Warehouse.Reading.Documents.Plain;

namespace Warehouse.Reading.Documents.Html;

/// <summary>Reads web pages, also those that keep the report's markup in a script or in JSON.</summary>
internal sealed class HtmlReader : IDocumentReader
{
    private readonly HtmlParser _parser = CreateParser();
    private readonly HtmlParser _parserOfHiddenParts = CreateParser(keepsStyles: true);

    /// <summary>A parser of markup that leaves out what no report is read from.</summary>
    /// <param name="keepsStyles">Whether styles are kept: pages that are full of them read faster without.</param>
    public static HtmlParser CreateParser(bool keepsStyles = false) => new(new HtmlParserOptions
    {
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
        IsKeepingSourceReferences = false,
        ShouldEmitAttribute = keepsStyles ? IsUsedOrStyle : IsUsed,
    });

    /// <inheritdoc/>
    public DocumentContent Read(DocumentSource source, DocumentLimits limits, CancellationToken cancellationToken)
    {
        if (source.Bytes.Length > limits.MaxTextBytes)
            throw new DocumentRefusedException(
                RefusalReason.LimitExceeded, $"The page has {source.Bytes.Length} bytes, more than the {limits.MaxTextBytes} that are read as HTML.");
        var text = TextDecoding.Decode(source.Bytes.Span, source.MediaType);
        var walker = new HtmlBlockWalker(limits, cancellationToken);
        if (text.AsSpan().TrimStart() is ['{' or '[', ..])
            walker.Scripts.Add(text);
        else
            Walk(text, walker, limits);
        WalkScripts(walker, limits);
        return new DocumentContent
        {
            Format = DocumentFormat.Html,
            Title = walker.Title,
            Metadata = walker.Metadata,
            Blocks = HiddenTables.Drop(walker.Blocks, walker.HiddenGrids),
            Attachments = walker.Attachments,
        };
    }

    private void WalkScripts(HtmlBlockWalker walker, DocumentLimits limits)
    {
        var scripts = walker.Scripts.Count;
        for (var i = 0; i < scripts; i++)
        {
            if (EmbeddedHtml.Extract(walker.Scripts[i]) is { } html)
                Walk(html, walker, limits);
        }
    }

    private void Walk(string html, HtmlBlockWalker walker, DocumentLimits limits)
    {
        HtmlShape.Check(html, limits);
        var visibility = Visibility.Of(html);
        using var document = (visibility is null ? _parser : _parserOfHiddenParts).ParseDocument(html.AsMemory());
        walker.Walk(document, visibility ?? Visibility.OfAll);
    }

    private static bool IsUsed(ref StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span switch
    {
        "rowspan" or "colspan" or "name" or "property" or "content" or "href" or "src" or "hidden" or "aria-hidden" or "type" => true,
        _ => false,
    };

    private static bool IsUsedOrStyle(ref StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span is "style" or "class" || IsUsed(ref token, name);
}
