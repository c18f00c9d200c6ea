using System.Globalization;
using System.Text;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Front;

/// <summary>Finds the period of the figures: 统计期限自2024年1月1日起至2024年12月31日止, also without the second year.</summary>
internal static class PeriodReader
{
    private const int MaxText = 6000;

    /// <summary>The period; null when the prose states none.</summary>
    public static ReportPeriod? Read(List<ProseLine> prose)
    {
        var text = new StringBuilder();
        foreach (var line in prose)
        {
            if (line.Chapter > 1 || text.Length > MaxText)
                break;
            text.Append(line.Text.Length > MaxText ? line.Text.AsSpan(0, MaxText) : line.Text);
        }
        var folded = TitleReader.Fold(text.ToString()).AsSpan();
        for (var at = folded.IndexOf("年1月1日", StringComparison.Ordinal); at >= 4;)
        {
            if (Start(folded, at) is { } start && End(folded[(at + 5)..], start.Year) is { } end && end > start)
                return new ReportPeriod(start, end);
            var next = folded[(at + 5)..].IndexOf("年1月1日", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 5 + next;
        }
        return null;
    }

    private static DateOnly? Start(ReadOnlySpan<char> text, int at) => ChineseDate.Find(text[(at - 4)..(at + 5)]);

    private static DateOnly? End(ReadOnlySpan<char> text, int year)
    {
        var near = text[..Math.Min(text.Length, 20)];
        if (near.IndexOfAny('至', '到') is < 0 or > 2 && near.IndexOfAny('-', '—') != 0)
            return null;
        return ChineseDate.Find(near)
            ?? (near.IndexOf("12月31日", StringComparison.Ordinal) is >= 0 and <= 4
                ? DateOnly.ParseExact($"{year}1231", "yyyyMMdd", CultureInfo.InvariantCulture) : null);
    }
}
