using System.Globalization;

namespace Warehouse.Reading.Front;

/// <summary>Reads dates as pages print them: 2025-01-20, 2025/1/20, 2025.01.20, 2025年1月20日, also with a time behind.</summary>
internal static class ChineseDate
{
    /// <summary>The first date in a text that has no white space; null when there is none.</summary>
    public static DateOnly? Find(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 7 < text.Length; i++)
        {
            if (text[i] == '2' && text[i + 1] == '0' && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && Read(text[i..]) is { } date)
                return date;
        }
        return null;
    }

    private static DateOnly? Read(ReadOnlySpan<char> text)
    {
        if (!TryTake(ref text, 4, 4, out var year) || !TrySkip(ref text, "-/.年") || !TryTake(ref text, 1, 2, out var month)
            || !TrySkip(ref text, "-/.月") || !TryTake(ref text, 1, 2, out var day))
            return null;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, int min, int max, out int number)
    {
        var length = 0;
        while (length < max && length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        number = 0;
        if (length < min || !int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return false;
        text = text[length..];
        return true;
    }

    private static bool TrySkip(ref ReadOnlySpan<char> text, ReadOnlySpan<char> marks)
    {
        if (text.IsEmpty || !marks.Contains(text[0]))
            return false;
        text = text[1..];
        return true;
    }
}
