using System.Globalization;
using System.Text;

namespace Warehouse.Reading.Front;

/// <summary>
/// Takes the title of a report apart: 某县人民政府2024年政府信息公开工作年度报告, 2024年度某局政府信息公开工作报告, without a year, without an agency, with
/// spaces inside, with （图片版） or the site's name behind it.
/// </summary>
internal static class TitleReader
{
    private const int MaxLength = 120;

    private static readonly string[] Subjects = ["政府信息公开", "政务公开", "信息公开"];

    private static readonly string[] Kinds = ["年度报告", "工作报告", "年报", "工作总结", "报告"];

    private static readonly string[] Fillers = ["关于印发", "关于", "度", "的", "工作", "年度"];

    /// <summary>The title that a text is; null when it is none.</summary>
    public static ReportTitle? Read(string text)
    {
        if (text.Length is < 6 or > MaxLength)
            return null;
        var plain = Fold(text);
        var subject = Find(plain, Subjects, 0, out var subjectLength);
        if (subject < 0)
            return null;
        var kind = Find(plain, Kinds, subject + subjectLength, out var kindLength);
        // The words may only be parted by 工作, 年度 and a year: prose about reports is no title.
        if (kind < 0 || kind - (subject + subjectLength) > 12 || plain.AsSpan(..kind).IndexOfAny("，。；：") >= 0)
            return null;
        var end = kind + kindLength;
        var year = YearIn(plain.AsSpan(0, end), out var yearStart, out var yearEnd);
        return new ReportTitle(plain[..end], Agency(plain, subject, yearStart, yearEnd), year);
    }

    /// <summary>The year that stands before 年; null when there is none between 2003 and 2099.</summary>
    public static int? YearIn(ReadOnlySpan<char> text, out int start, out int end)
    {
        for (var i = 0; i + 4 < text.Length; i++)
        {
            if (text[i] != '2' || text[i + 1] != '0' || (i > 0 && char.IsAsciiDigit(text[i - 1])))
                continue;
            if (!char.IsAsciiDigit(text[i + 2]) || !char.IsAsciiDigit(text[i + 3]) || text[i + 4] != '年')
                continue;
            start = i;
            end = i + 5;
            return int.Parse(text.Slice(i, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        start = end = -1;
        return null;
    }

    /// <summary>The text without white space, digits as ASCII.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))
                result.Append(c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c);
        }
        return result.ToString();
    }

    private static int Find(string text, string[] words, int start, out int length)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, start, StringComparison.Ordinal);
            if (at < 0)
                continue;
            length = word.Length;
            return at;
        }
        length = 0;
        return -1;
    }

    private static string? Agency(string title, int subject, int yearStart, int yearEnd)
    {
        var name = yearStart < 0 || yearStart > subject ? title[..subject]
            : yearStart > 0 ? title[..yearStart]
            : title[yearEnd..subject];
        foreach (var filler in Fillers)
        {
            if (name.StartsWith(filler, StringComparison.Ordinal) && filler is not ("工作" or "的"))
                name = name[filler.Length..];
            if (name.EndsWith(filler, StringComparison.Ordinal) && filler.Length > 1)
                name = name[..^filler.Length];
        }
        name = name.Trim('-', '_', '|', '《', '》', '“', '”', '【', '】', '#', '*', '(', ')', '（', '）', '：', ':');
        return name.Length >= 3 && !name.Contains('年', StringComparison.Ordinal) ? name : null;
    }
}
