using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>
/// 博达: list.htm first, then list/9.htm, list/8.htm down to list/1.htm; the numbers fall, so that old pages keep their names.
/// </summary>
internal sealed partial class DescendingPagesStyle : IListStyle
{
    /// <inheritdoc/>
    public ListStyle Style => ListStyle.DescendingPages;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        var path = page.Url.AbsolutePath;
        if (Numbered().Match(path) is { Success: true } own && PageNumbers.Parse(own.Groups[2].Value) is { } number)
            return HasFirstPage(page, own.Groups[1].Value) ? Down(page, own.Groups[1].Value, number - 1) : null;
        if (!path.EndsWith(".htm", StringComparison.Ordinal))
            return null;
        var folder = path[..^".htm".Length];
        var highest = page.Anchors
            .Select(anchor => Numbered().Match(anchor.Url.AbsolutePath))
            .Where(match => match.Success && match.Groups[1].Value == folder)
            .Max(match => PageNumbers.Parse(match.Groups[2].Value));
        return highest is null ? null : Down(page, folder, highest.Value);
    }

    private static StyleFindings Down(ListPage page, string folder, int from) =>
        StyleFindings.Lists(PageNumbers.Range(1, from).Reverse().Select(n => page.Resolve($"{folder}/{n}.htm")).OfType<Uri>());

    // Without a link back to list.htm, list/3.htm is a page of another kind.
    private static bool HasFirstPage(ListPage page, string folder) =>
        page.Anchors.Any(anchor => anchor.Url.AbsolutePath == folder + ".htm");

    [GeneratedRegex(@"^(.*)/(\d{1,3})\.htm$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Numbered();
}
