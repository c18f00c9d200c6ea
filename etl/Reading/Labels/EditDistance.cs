namespace Warehouse.Reading.Labels;

/// <summary>Levenshtein distance, cut off early.</summary>
internal static class EditDistance
{
    /// <summary>
    /// How many characters must be put in, left out or replaced; more than <paramref name="max"/> is reported as max + 1.
    /// </summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max)
            return max + 1;
        Span<int> row = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
                best = Math.Min(best, row[j]);
            }
            if (best > max)
                return max + 1;
        }
        return Math.Min(row[b.Length], max + 1);
    }
}
