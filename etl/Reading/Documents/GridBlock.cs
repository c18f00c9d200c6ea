namespace Warehouse.Reading.Documents;

/// <summary>A table of the document, spans expanded.</summary>
/// <param name="ordinal">Its number among the document's tables, from 1, in document order.</param>
/// <param name="rows">Its rows from the top.</param>
/// <param name="isAligned">
/// Whether equal column numbers mean one below the other (HTML, Word, Excel, PDF with positions); false when a row is only a sequence of
/// cells, as in text with tabs, where empty cells of merged labels may be lacking.
/// </param>
public sealed class GridBlock(int ordinal, IReadOnlyList<GridRow> rows, bool isAligned) : DocumentBlock
{
    /// <summary>Its number among the document's tables, from 1, in document order.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Its rows from the top.</summary>
    public IReadOnlyList<GridRow> Rows { get; } = rows;

    /// <summary>Whether equal column numbers mean one below the other; false when a row is only a sequence of cells.</summary>
    public bool IsAligned { get; } = isAligned;
}
