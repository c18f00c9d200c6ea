namespace Warehouse.Reading.Documents.Plain;

/// <summary>
/// Tells tables whose every row has all its columns because a merged cell is repeated in each of its places, as data frames print them: there
/// equal columns stand one below the other.
/// </summary>
internal static class RepeatedSpans
{
    private const int MinRepeats = 3;
    private const int MinLength = 4;

    /// <summary>Whether all rows are equally long and a text is repeated side by side.</summary>
    public static bool AreIn(List<GridRow> rows) =>
        rows.Count > 1 && rows[0].Count > MinRepeats && rows.TrueForAll(row => row.Count == rows[0].Count) && rows.Exists(Repeats);

    private static bool Repeats(GridRow row)
    {
        var run = 1;
        for (var i = 1; i < row.Count; i++)
        {
            run = row[i].Text.Length >= MinLength && !char.IsAsciiDigit(row[i].Text[0]) && row[i].Text == row[i - 1].Text ? run + 1 : 1;
            if (run == MinRepeats)
                return true;
        }
        return false;
    }
}
