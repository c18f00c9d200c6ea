namespace Warehouse.Reading.Documents;

/// <summary>A picture among the text. What it shows is not read; tables are sometimes published as pictures.</summary>
/// <param name="page">Page, from 1; null when the format has no pages.</param>
public sealed class PictureBlock(int? page = null) : DocumentBlock
{
    /// <summary>Page, from 1; null when the format has no pages.</summary>
    public int? Page { get; } = page;
}
