namespace Warehouse.Reading.Tables;

/// <summary>
/// Empty cells that stand before and behind the values of a line of text and belong to no column: places of merged labels, or tabs at the
/// end.
/// </summary>
/// <param name="Before">How many stand before the values.</param>
/// <param name="Behind">How many stand behind them.</param>
internal readonly record struct TextPadding(int Before, int Behind)
{
    /// <summary>
    /// The padding of a row, as complete rows with as many cells show it: those of its own fragment, or where that has none, those of the
    /// table. Null when they do not tell.
    /// </summary>
    public static TextPadding? Of(ValueRow row, List<ValueRow> rows, int columns)
    {
        var sameLength = rows.FindAll(other => other.Cells.Count == row.Cells.Count);
        var complete = Complete(rows.FindAll(other => other.Fragment == row.Fragment), columns);
        if (complete.Count == 0)
            complete = Complete(rows.FindAll(static other => !other.IsAligned), columns);
        if (complete.Count == 0)
            return row.Cells.Count == columns && sameLength.Count == rows.Count ? new TextPadding(0, 0) : null;
        // Only rows whose label ends at the same place tell: a lost value makes a row as long as one with a longer label.
        var alike = complete.FindAll(other => sameLength.Contains(other) && other.LabelEnd == row.LabelEnd);
        var paddings = alike.ConvertAll(Around).Distinct().ToList();
        return paddings is [var only] ? only : null;
    }

    private static List<ValueRow> Complete(List<ValueRow> rows, int columns) =>
        rows.FindAll(row => row.Filled() is var (start, end) && end - start == columns);

    private static TextPadding Around(ValueRow row) => row.Filled() is var (start, end)
        ? new TextPadding(start, row.Cells.Count - end) : default;
}
