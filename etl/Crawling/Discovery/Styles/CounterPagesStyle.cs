using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>1.html, 2.html, 3.html in one folder.</summary>
internal sealed partial class CounterPagesStyle : IListStyle
{
    /// <inheritdoc/>
    public ListStyle Style => ListStyle.CounterPages;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        var file = Counter().Match(page.Url.AbsolutePath);
        if (!file.Success || PageNumbers.Parse(file.Groups[2].Value) is not { } current)
            return null;
        var linked = page.Anchors
            .Select(anchor => Counter().Match(anchor.Url.AbsolutePath))
            .Where(match => match.Success && match.Groups[1].Value == file.Groups[1].Value)
            .Max(match => PageNumbers.Parse(match.Groups[2].Value));
        // list/auto/24.html with three pages: the number is that of a column.
        if ((PageNumbers.Total(page) ?? linked) is not { } total || current > total)
            return null;
        return StyleFindings.Lists(PageNumbers.Range(current + 1, total)
            .Select(n => page.Resolve($"{file.Groups[1].Value}{n}.{file.Groups[3].Value}")).OfType<Uri>());
    }

    [GeneratedRegex(@"^(.*/)(\d{1,3})\.(s?html?)$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Counter();
}
