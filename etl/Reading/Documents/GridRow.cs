namespace Warehouse.Reading.Documents;

/// <summary>One row of a grid.</summary>
/// <param name="cells">Its places from the left; may be fewer than the grid has columns.</param>
/// <param name="page">Page on which it stands, from 1; null when the format has no pages.</param>
/// <param name="line">Line on which it begins, from 1; null when the format has no lines.</param>
public sealed class GridRow(GridCell[] cells, int? page = null, int? line = null)
{
    private readonly GridCell[] _cells = cells;

    /// <summary>Number of places; those behind it are <see cref="CellSpan.Absent"/>.</summary>
    public int Count => _cells.Length;

    /// <summary>Page on which it stands, from 1; null when the format has no pages.</summary>
    public int? Page { get; } = page;

    /// <summary>Line on which it begins, from 1; null when the format has no lines.</summary>
    public int? Line { get; } = line;

    /// <summary>The place in a column, from 0; <see cref="GridCell.None"/> behind the row's end.</summary>
    public GridCell this[int column] => (uint)column < (uint)_cells.Length ? _cells[column] : GridCell.None;

    /// <summary>The places of the row.</summary>
    public ReadOnlySpan<GridCell> Cells => _cells;
}
