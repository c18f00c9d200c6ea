namespace Warehouse.Reading.Documents;

/// <summary>What a format reader found in a document, free of the format: text and grids in the order in which they are read.</summary>
public sealed record DocumentContent
{
    /// <summary>The format it was read from.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>Title that the format keeps apart from the text (HTML title, document properties); null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Metadata that the format keeps apart from the text (HTML meta elements, document properties), by lower-case name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = System.Collections.Frozen.FrozenDictionary<string, string>.Empty;

    /// <summary>Paragraphs, grids and pictures in document order.</summary>
    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }

    /// <summary>Pictures whose place in the text the format does not show; those with a place are <see cref="PictureBlock"/>s.</summary>
    public int Pictures { get; init; }

    /// <summary>
    /// Files that the document offers for download (link targets as written), in document order: a cover page has its report there.
    /// </summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];
}
