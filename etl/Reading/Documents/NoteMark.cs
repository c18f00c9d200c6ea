namespace Warehouse.Reading.Documents;

/// <summary>
/// A raised or lowered character behind a text marks a note: the 1 of 22¹ is no digit of the figure. It becomes a remark in brackets, which
/// a
/// figure may carry.
/// </summary>
internal static class NoteMark
{
    /// <summary>The mark as a remark.</summary>
    public static string Of(string mark) => $"（注{mark.Trim()}）";
}
