namespace Warehouse.Reading.Outline;

/// <summary>Recognises page numbers that stand among the text: - 1 -, — 12 —, 第3页.</summary>
internal static class PageNumbers
{
    private const string Marks = "-—–－─ \u00A0\u3000第页共/";

    /// <summary>Whether a line is nothing but a page number.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        var number = line.Trim(Marks);
        return number.Length is > 0 and <= 4 && number.Length < line.Length && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
