namespace Warehouse.Reading.Tables.Requests;

/// <summary>
/// Sets the rows apart that hold the sums of a group, as （三）不予公开 before its items. The form prints no such sums; （六）其他处理 is a row of the
/// trial form too, and a sum only where its items follow.
/// </summary>
internal static class GroupSums
{
    /// <summary>Takes the sums out of the rows and returns them.</summary>
    public static List<ValueRow> Take(List<ValueRow> rows)
    {
        var sums = new List<ValueRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (!row.IsOfGroup || row.Cells.Count < RowOrder.MinCells || row.Filled() == (0, 0))
                continue;
            if (row.Row < 0 ? IsFollowedByRow(rows, i) : RequestEdition.IsItemOfOther(rows.Skip(i + 1).FirstOrDefault(next => next.Row >= 0)?.Row ?? -1))
                sums.Add(row);
        }
        rows.RemoveAll(sums.Contains);
        return sums;
    }

    private static bool IsFollowedByRow(List<ValueRow> rows, int index) => index + 1 < rows.Count && rows[index + 1] is { Row: >= 0, IsOfGroup: false };
}
