namespace Warehouse.Reading.Tables;

/// <summary>
/// The order of the columns of chapter 三 as a head without aligned columns prints them: 自然人 and 总计 on one line, the organisations
/// under 法人或其他组织 on the same or the next.
/// </summary>
internal static class HeadOrder
{
    /// <summary>
    /// For each column of the form its place in the order of the head; null when the head names not all of them just once, or prints them
    /// in the
    /// order of the form.
    /// </summary>
    /// <param name="named">The columns in the order in which the head names them.</param>
    /// <param name="columns">Number of columns of the form; the first is 自然人, the last 总计.</param>
    public static int[]? Of(IReadOnlyList<(int Line, int Column)> named, int columns)
    {
        if (named.Count != columns || named.DistinctBy(name => name.Column).Count() != columns)
            return null;
        var last = columns - 1;
        var organisations = named.Select(name => name.Column).Where(column => column != 0 && column != last);
        // 总计 may stand a line above or below 自然人; only on the same line does it say which comes first.
        var total = named.First(name => name.Column == last);
        var isTotalFirst = named.SkipWhile(name => name != total).Contains((total.Line, 0));
        List<int> printed = isTotalFirst ? [last, 0, .. organisations] : [0, .. organisations, last];
        return printed.SequenceEqual(Enumerable.Range(0, columns))
            ? null : [.. Enumerable.Range(0, columns).Select(column => printed.IndexOf(column))];
    }
}
