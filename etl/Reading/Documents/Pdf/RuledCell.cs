namespace Warehouse.Reading.Documents.Pdf;

/// <summary>A cell that rules enclose.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">Rows that it covers.</param>
/// <param name="ColumnSpan">Columns that it covers.</param>
/// <param name="Text">Its text, lines joined by \n.</param>
internal sealed record RuledCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>The row below its last.</summary>
    public int EndRow => Row + RowSpan;
}
