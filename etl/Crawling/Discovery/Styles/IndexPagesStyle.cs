using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>
/// TRS: index.html, then index_1.html, index_2.html. The pages are counted in a script, <c>createPageHTML(5, 0, "index", "html")</c> or
/// <c>countPage = 5</c>. Some sites call the second page index_2 or index_3; a page other than the first tells so by its own name.
/// </summary>
/// <param name="style">The style in the registry.</param>
/// <param name="second">The number in the name of the second page; null when the page is to tell it.</param>
internal sealed partial class IndexPagesStyle(ListStyle style, int? second) : IListStyle
{
    // Without any hint a list of two pages may hold its second under any of these names.
    private const int HighestSecond = 3;

    /// <inheritdoc/>
    public ListStyle Style => style;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        if (Count(page) is not { } count)
            return null;
        if (count.Total < 2)
            return StyleFindings.Lists([]);
        var file = FileName().Match(page.Url.AbsolutePath);
        var number = file.Success && file.Groups[2].Success ? PageNumbers.Parse(file.Groups[2].Value) : null;
        var known = second ?? Second(page, count, number);
        var first = known ?? 1;
        var last = Math.Max(first + count.Total - 2, known is null ? HighestSecond : 0);
        var folder = page.Url.AbsolutePath[..(page.Url.AbsolutePath.LastIndexOf('/') + 1)];
        return StyleFindings.Lists(PageNumbers.Range(first, last)
            .Select(n => page.Resolve($"{folder}{count.Prefix}_{n}.{count.Extension}")).OfType<Uri>().Where(url => url != page.Url));
    }

    // A page that is not the first knows its place (from 0) and its name; a link to the second page tells it too.
    private static int? Second(ListPage page, PageCount count, int? number)
    {
        if (number is not null && count.Current > 0)
            return number - count.Current + 1;
        foreach (var anchor in page.Anchors)
        {
            if (anchor.Title is "2" or "下一页" && count.Current == 0 && FileName().Match(anchor.Url.AbsolutePath) is { Success: true } match
                && match.Groups[2].Success)
                return PageNumbers.Parse(match.Groups[2].Value);
        }

        return null;
    }

    private static PageCount? Count(ListPage page)
    {
        if (CreatePage().Match(page.Text) is { Success: true } call)
        {
            var fromOne = call.Groups[1].Success ? 1 : 0;
            return New(call.Groups[2].Value, call.Groups[3].Value, fromOne, call.Groups[4].Value, call.Groups[5].Value);
        }

        if (CountPage().Match(page.Text) is not { Success: true } total)
            return null;
        var file = FileName().Match(page.Url.AbsolutePath);
        var current = CurrentPage().Match(page.Text) is { Success: true } match ? match.Groups[1].Value : "0";
        var (prefix, extension) = file.Success ? (file.Groups[1].Value, file.Groups[3].Value) : ("index", ScriptExtension(page.Text));
        return New(total.Groups[1].Value, current, 0, prefix, extension);
    }

    private static PageCount? New(string total, string current, int fromOne, string prefix, string extension) =>
        PageNumbers.Parse(current) is { } at
            ? new PageCount(PageNumbers.Parse(total) ?? DiscoveryLimits.MaxPages, Math.Max(0, at - fromOne), prefix, extension)
            : null;

    private static string ScriptExtension(string text) => Extension().Match(text) is { Success: true } match ? match.Groups[1].Value
        : "html";

    [GeneratedRegex(@"createPageHTML\w*\(\s*([""'][^""']*[""']\s*,\s*)?(\d+)\s*,\s*(\d+)\s*,\s*[""']([\w-]+)[""']\s*,\s*[""'](\w+)[""']",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex CreatePage();

    [GeneratedRegex(@"\bcountPage\s*=\s*(\d+)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex CountPage();

    [GeneratedRegex(@"\bcurrentPage\s*=\s*(\d+)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex CurrentPage();

    [GeneratedRegex(@"index[^""']{0,3}[""'][^""']{0,40}[""']?\.?[""']?(s?html?)\b", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Extension();

    [GeneratedRegex(@"/([A-Za-z][\w-]*?)(?:_(\d{1,4}))?\.(\w{3,5})$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex FileName();

    private sealed record PageCount(int Total, int Current, string Prefix, string Extension);
}
