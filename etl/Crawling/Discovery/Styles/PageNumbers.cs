using System.Globalization;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>Page numbers as lists print them.</summary>
internal static partial class PageNumbers
{
    /// <summary>The number of pages that the page states (共 5 页, 1/5 页); null when it states none.</summary>
    public static int? Total(ListPage page) =>
        TotalPages().Match(page.Text) is { Success: true } match ? Parse(match.Groups[1].Value + match.Groups[2].Value) : null;

    /// <summary>A number, null when it is none or beyond the bound on pages.</summary>
    public static int? Parse(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DiscoveryLimits.MaxPages
            ? number : null;

    /// <summary>From first to last, in the bound.</summary>
    public static IEnumerable<int> Range(int first, int last)
    {
        var end = Math.Min(last, DiscoveryLimits.MaxPages);
        return first > end ? [] : Enumerable.Range(first, end - first + 1);
    }

    [GeneratedRegex(@"共(?:计|有)?(?:\s|&nbsp;|<[^>]{0,100}>)*(\d{1,4})(?:\s|&nbsp;|<[^>]{0,100}>)*页|(?<!\d)\d{1,4}\s*/\s*(\d{1,4})\s*页",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex TotalPages();
}
