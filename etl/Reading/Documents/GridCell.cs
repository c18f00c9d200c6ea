namespace Warehouse.Reading.Documents;

/// <summary>One place of a grid after spans are expanded.</summary>
/// <param name="Text">
/// Text of the cell as printed, without white space at its ends; lines joined by \n; repeated in every place that its span covers.
/// Empty for an empty cell and where <paramref name="Span"/> is <see cref="CellSpan.Absent"/>.
/// </param>
/// <param name="Span">Whether a cell begins here or reaches here.</param>
public readonly record struct GridCell(string Text, CellSpan Span)
{
    /// <summary>A place without a cell.</summary>
    public static GridCell None { get; } = new("", CellSpan.Absent);

    /// <summary>Whether a cell begins here.</summary>
    public bool IsOrigin => Span == CellSpan.Origin;
}
