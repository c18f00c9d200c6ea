using Warehouse.Reading.Form;

namespace Warehouse.Reading.Tables.Requests;

/// <summary>
/// Finds the rows of values whose labels are lost, by their place: between two labelled rows there must be just as many of them as the
/// form has rows there. Otherwise a label that stands just before the values may name them; else they stay unknown.
/// </summary>
internal static class RowOrder
{
    /// <summary>Fewer cells are no row of this table, but a page number or a stray figure.</summary>
    public const int MinCells = RequestArithmetic.Columns - 1;

    private const int MinHints = 5;

    /// <summary>Names the rows that can be named; returns the form's rows in whose gap values stay unknown.</summary>
    /// <param name="rows">Rows of values in document order.</param>
    /// <param name="form">The form's rows in printed order, for the edition in use.</param>
    public static HashSet<int> Resolve(List<ValueRow> rows, IReadOnlyList<int> form)
    {
        FollowLabels(rows);
        JoinValuesBelow(rows, form);
        var lost = new HashSet<int>();
        var gap = new List<ValueRow>();
        var above = -1;
        var named = rows.Where(row => row.Row >= 0 && IsFilled(row)).Select(row => row.Row).ToHashSet();
        foreach (var row in rows)
        {
            if (!IsFilled(row))
                continue;
            if (row.Row < 0)
            {
                gap.Add(row);
                continue;
            }
            var below = IndexOf(form, row.Row);
            Fill(gap, Between(form, above, below, named), lost);
            gap.Clear();
            above = below;
        }
        Fill(gap, Between(form, above, form.Count, named), lost);
        return lost;
    }

    /// <summary>Where nearly every row of values follows a line with its label, that is how the table is printed.</summary>
    private static void FollowLabels(List<ValueRow> rows)
    {
        var unnamed = rows.FindAll(static row => row.Row < 0 && IsFilled(row));
        var hinted = unnamed.FindAll(static row => row.Hint >= 0);
        if (hinted.Count < MinHints || hinted.Count * 5 < unnamed.Count * 4)
            return;
        foreach (var row in hinted)
        {
            if (hinted.Count(other => other.Hint == row.Hint) == 1)
                row.Row = row.Hint;
        }
    }

    /// <summary>
    /// A label with empty places and its values alone on the next line are one row, where the next label leaves no room for another row's values.
    /// </summary>
    private static void JoinValuesBelow(List<ValueRow> rows, IReadOnlyList<int> form)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            var (blank, values) = (rows[i - 1], rows[i]);
            if (values.Row >= 0 || values.Hint < 0 || values.Hint != blank.Row || blank.Filled() != (0, 0) || !IsFilled(values))
                continue;
            var next = rows.Skip(i + 1).FirstOrDefault(IsFilled);
            var isNeighbour = next is null ? IndexOf(form, blank.Row) == form.Count - 1
                : next.Row >= 0 && IndexOf(form, next.Row) == IndexOf(form, blank.Row) + 1;
            if (!isNeighbour || rows.Count(row => row.Row == blank.Row) > 1)
                continue;
            values.Row = blank.Row;
            values.IsAssembled = true;
            rows.RemoveAt(--i);
        }
    }

    private static bool IsFilled(ValueRow row) => row.Cells.Count >= MinCells;

    private static List<int> Between(IReadOnlyList<int> form, int above, int below, HashSet<int> named)
    {
        var free = new List<int>();
        for (var i = above + 1; i < below; i++)
        {
            if (!named.Contains(form[i]))
                free.Add(form[i]);
        }
        return free;
    }

    private static void Fill(List<ValueRow> gap, List<int> free, HashSet<int> lost)
    {
        if (gap.Count == 0)
            return;
        if (gap.Count == free.Count && Enumerable.Range(0, gap.Count).All(i => LabelRemains.Fit(FormTable.Requests, gap[i].ForeignLabel, free[i])))
        {
            for (var i = 0; i < gap.Count; i++)
            {
                gap[i].Row = free[i];
                gap[i].IsPlacedByOrder = true;
            }
            return;
        }
        foreach (var row in gap)
        {
            if (row.Hint >= 0 && free.Contains(row.Hint) && gap.Count(other => other.Hint == row.Hint) == 1)
                row.Row = row.Hint;
        }
        if (gap.Exists(static row => row.Row < 0))
            lost.UnionWith(free.Where(row => !gap.Exists(other => other.Row == row)));
    }

    private static int IndexOf(IReadOnlyList<int> form, int row)
    {
        for (var i = 0; i < form.Count; i++)
        {
            if (form[i] == row)
                return i;
        }
        return -1;
    }
}
