namespace Warehouse.Etl.Parsing.Tables;

/// <summary>
/// In text, the rows of a table often end in empty cells that belong to no column. How many, the complete rows of the same grid tell.
/// </summary>
internal static class TextPadding
{
    /// <summary>Empty cells behind the values of every complete row of the grid; -1 when there is none to tell.</summary>
    public static int Of(ValueRow row, List<ValueRow> rows, int columns)
    {
        var padding = -1;
        foreach (var other in rows)
        {
            if (other.Grid != row.Grid || other.Fragment != row.Fragment)
                continue;
            var (start, end) = other.Filled();
            if (end - start != columns)
                continue;
            var behind = other.Cells.Count - end;
            if (padding >= 0 && padding != behind)
                return -1;
            padding = behind;
        }
        return padding;
    }
}
