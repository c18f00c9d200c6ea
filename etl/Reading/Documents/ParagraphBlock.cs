namespace Warehouse.Reading.Documents;

/// <summary>
/// A run of text outside any grid: a paragraph where the format knows paragraphs, else one line. Never empty; may hold line breaks (\n).
/// </summary>
/// <param name="text">The text as printed, without white space at its ends.</param>
/// <param name="page">Page, from 1; null when the format has no pages.</param>
/// <param name="line">Line on its page or in the file, from 1; null when the format has no lines.</param>
public sealed class ParagraphBlock(string text, int? page = null, int? line = null) : DocumentBlock
{
    /// <summary>The text as printed, without white space at its ends.</summary>
    public string Text { get; } = text;

    /// <summary>Page, from 1; null when the format has no pages.</summary>
    public int? Page { get; } = page;

    /// <summary>Line on its page or in the file, from 1; null when the format has no lines.</summary>
    public int? Line { get; } = line;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
