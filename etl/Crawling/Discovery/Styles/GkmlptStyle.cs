using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>
/// gkmlpt (广东): a page that a browser would render, with its settings in <c>window._CONFIG</c>. The column of annual reports is named
/// there or in the
/// fragment of the registry's URL; its entries come from the list API, whose answers <see cref="GkmlptAnswer"/> reads.
/// </summary>
internal sealed partial class GkmlptStyle : IListStyle
{
    private const string Platform = "/gkmlpt/";

    /// <inheritdoc/>
    public ListStyle Style => ListStyle.Gkmlpt;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        var at = page.Url.AbsolutePath.IndexOf(Platform, StringComparison.Ordinal);
        if (at < 0)
            return null;
        if (page.Url.AbsolutePath.AsSpan(at).StartsWith("/gkmlpt/api/", StringComparison.Ordinal))
            return GkmlptAnswer.Read(page);
        if (Sid().Match(page.Text) is not { Success: true } sid)
            return null;
        var folder = page.Url.AbsolutePath[..at];
        return StyleFindings.Lists(Columns(page)
            .Select(column => page.Resolve($"{folder}/gkmlpt/api/all/{column}?page=1&sid={sid.Groups[1].Value}")).OfType<Uri>());
    }

    private static IEnumerable<string> Columns(ListPage page)
    {
        var stated = page.Source.ListUrls
            .Where(url => url.AbsolutePath == page.Url.AbsolutePath && url.Host == page.Url.Host && ColumnFragment().IsMatch(url.Fragment))
            .Select(url => url.Fragment[1..]);
        var named = Node().Matches(page.Text)
            .Where(match => ColumnName().IsMatch(Regex.Unescape(match.Groups[2].Value)))
            .Select(match => match.Groups[1].Value);
        return stated.Concat(named).Distinct().Take(DiscoveryLimits.MaxColumns);
    }

    [GeneratedRegex(@"[""']?\bSID[""']?\s*:\s*[""'](\d{1,12})[""']", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Sid();

    [GeneratedRegex(@"^#\d{1,12}$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex ColumnFragment();

    [GeneratedRegex(@"[""']?id[""']?\s*:\s*[""']?(\d{1,12})[""']?\s*,\s*[""']?name[""']?\s*:\s*[""]([^""]{1,100})[""]", Pattern.Exact,
        Pattern.Timeout)]
    private static partial Regex Node();

    [GeneratedRegex("年报|年度报告", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex ColumnName();
}
