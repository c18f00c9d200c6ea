using System.Globalization;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// The year that a report is about, from where lists tell it: the title first, then the URL, then the date of publication.
/// </summary>
internal static partial class ReportYear
{
    private const int First = 2008;

    private const int Last = 2100;

    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>The year; null when nothing tells it.</summary>
    public static int? Of(string? title, Uri url, DateOnly? publishedOn) =>
        InTitle(title) ?? InUrl(url) ?? FromDate(publishedOn ?? DateInUrl(url));

    /// <summary>The year in a title: 2023年, 2023年度, 二〇二三年; null when there is none.</summary>
    public static int? InTitle(string? title)
    {
        if (title is null)
            return null;
        if (TitleYear().Match(title) is { Success: true } match)
            return Bounded(match.Groups[1].Value);
        return ChineseYear().Match(title) is { Success: true } chinese ? Bounded(Digits(chinese.Groups[1].Value)) : null;
    }

    /// <summary>The report year that a URL names in a folder or parameter; a date of publication is no such year.</summary>
    public static int? InUrl(Uri url)
    {
        if (QueryYear().Match(url.Query) is { Success: true } query)
            return Bounded(query.Groups[1].Value);
        return FolderYear().Match(url.AbsolutePath) is { Success: true } folder ? Bounded(folder.Groups[1].Value) : null;
    }

    /// <summary>The date of publication that a URL carries, e.g. t20240115_123.html or /2024/1/29/; null when it carries none.</summary>
    public static DateOnly? DateInUrl(Uri url)
    {
        var match = UrlDate().Match(url.AbsolutePath);
        return match.Success ? Date(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value) : null;
    }

    /// <summary>The first date of the form 2024-01-29, 2024/1/29, 2024.1.29 or 2024年1月29日 in a text; null when there is none.</summary>
    public static DateOnly? DateIn(string text)
    {
        var match = TextDate().Match(text);
        return match.Success ? Date(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value) : null;
    }

    // Reports are published in the year after the one they are about; the few that come in December are early ones of the same year.
    private static int? FromDate(DateOnly? date) => date is { } day ? Bounded(day.Month == 12 ? day.Year : day.Year - 1) : null;

    private static DateOnly? Date(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var date) ? date : null;

    private static int? Bounded(string year) => Bounded(int.Parse(year, CultureInfo.InvariantCulture));

    private static int? Bounded(int year) => year is >= First and <= Last ? year : null;

    private static string Digits(string chinese) =>
        string.Concat(chinese.Select(c => c is '○' or '零' or 'O' or '0' ? 0 : ChineseDigits.IndexOf(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"(?<!\d)(20\d\d)\s*(?:年|[—-]?度|(?=政府|信息))(?!\d{1,2}月)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex TitleYear();

    [GeneratedRegex("(二[〇○零O0][〇○零O0一二三][〇○零O0一二三四五六七八九])年", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex ChineseYear();

    [GeneratedRegex(@"[?&](?:fbtime|year|nd|niandu)=(20\d\d)(?!\d)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex QueryYear();

    [GeneratedRegex(@"(?:/|[a-z])(20\d\d)(?:n|nd|nb|nian|niandu|nzfxxgk\w*)?/(?!\d{1,2}/)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex FolderYear();

    [GeneratedRegex(@"(?:/t|/|_)(20\d\d)[/-]?(0?[1-9]|1[0-2])[/-]?([0-2]?\d|3[01])(?:_|/|\.|$)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex UrlDate();

    [GeneratedRegex(@"(?<!\d)(20\d\d)\s*[-/.年]\s*(0?[1-9]|1[0-2])\s*[-/.月]\s*([0-2]?\d|3[01])(?!\d)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex TextDate();
}
