using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables.Requests;

/// <summary>
/// Puts doubtful rows together that must be read alike: when every row of a fragment is short in the same way, the fragment lost a column.
/// </summary>
internal static class RowGroups
{
    /// <summary>The groups, each with at least one row, those of several rows first: they are the better founded.</summary>
    public static List<List<PlacedRow>> Of(List<PlacedRow> doubtful, List<ValueRow> all)
    {
        var groups = new List<List<PlacedRow>>();
        foreach (var fragment in doubtful.GroupBy(placed => placed.Values.Fragment))
        {
            var rows = fragment.Select(WithoutStrayBlanks).ToList();
            var size = all.Count(row => row.Fragment == fragment.Key && row.Row >= 0 && row.Filled() is var (start, end) && end > start);
            if (rows.Count > 1 && rows.Count == size
                && rows.TrueForAll(row => Shape(row) == Shape(rows[0]) && row.Options.Count == rows[0].Options.Count))
                groups.Insert(0, rows);
            else
                groups.AddRange(fragment.Select(row => new List<PlacedRow> { row }));
        }
        return groups;
    }

    /// <summary>
    /// The same loss in all rows is no blank cell, unless the row has all its cells or the empty places stand under a column of the head.
    /// </summary>
    private static PlacedRow WithoutStrayBlanks(PlacedRow row)
    {
        if (row.Values.Head is not { } head || row.Values.Cells.Count == RequestArithmetic.Columns
            || !row.Options.Exists(option => option.Lost >= 0))
            return row;
        return row
            with
        { Options = row.Options.FindAll(option => option.Lost >= 0 || Array.TrueForAll(option.Sources, IsFigureOrUnderHead)) };

        bool IsFigureOrUnderHead(int source) =>
            row.Values.Cells[source] is var cell && (cell.Figure.State != CellState.Blank || head.CodeOver(cell) >= 0);
    }

    private static (int Column, int Count) Shape(PlacedRow row)
    {
        var (start, end) = row.Values.Filled();
        return (row.Values.Cells[start].Column, end - start);
    }
}
