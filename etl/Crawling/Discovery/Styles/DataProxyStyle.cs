using System.Net;
using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>
/// hanweb and jpaas: the records stand in an XML envelope, in the page or in the answer of <c>dataproxy.jsp</c>. The next group is a URL
/// in the envelope
/// (followed as it is given, also when its parameters are encrypted) or is asked for by record numbers.
/// </summary>
internal sealed partial class DataProxyStyle : IListStyle
{
    private const int DefaultPerPage = 20;

    /// <inheritdoc/>
    public ListStyle Style => ListStyle.DataProxy;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        var records = Record().Matches(page.Text).Take(DiscoveryLimits.MaxLinks).ToList();
        var settings = Proxy().Match(page.Text);
        if (records.Count == 0 && !settings.Success && !page.Text.Contains("<recordset", StringComparison.Ordinal))
            return null;
        var entries = records.SelectMany(record => page.AnchorsIn(record.Groups[1].Value)).ToList();
        return new StyleFindings(entries, [.. Groups(page).Concat(settings.Success ? ByNumbers(page, settings.Groups[1].Value) : [])]);
    }

    private static IEnumerable<Uri> Groups(ListPage page) =>
        NextGroup().Matches(page.Text).Select(match => page.Resolve(WebUtility.HtmlDecode(match.Groups[1].Value))).OfType<Uri>();

    private static IEnumerable<Uri> ByNumbers(ListPage page, string proxy)
    {
        var total = Number(page.Text, "totalRecord") ?? 0;
        var perPage = Math.Clamp(Number(page.Text, "perPage") ?? DefaultPerPage, 1, 1000);
        var parameters = string.Concat(Parameter().Matches(page.Text).DistinctBy(match => match.Groups[1].Value)
            .Select(match => $"&{match.Groups[1].Value}={match.Groups[2].Value}"));
        for (var start = 1; start <= total && start <= perPage * DiscoveryLimits.MaxPages; start += perPage)
        {
            if (page.Resolve(
                $"{proxy}?startrecord={start}&endrecord={Math.Min(total, start + perPage - 1)}&perpage={perPage}{parameters}") is { } url)
                yield return url;
        }
    }

    private static int? Number(string text, string name) =>
        Setting().Matches(text).FirstOrDefault(match => match.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } match
        && int.TryParse(match.Groups[2].Value, out var value) ? value : null;

    [GeneratedRegex(@"<record>\s*<!\[CDATA\[(.*?)\]\]>\s*</record>", Pattern.AcrossLines, Pattern.Timeout)]
    private static partial Regex Record();

    [GeneratedRegex(@"<nextgroup>\s*<!\[CDATA\[\s*<a\s+href=[""']([^""']{1,2000})[""']", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex NextGroup();

    [GeneratedRegex(@"proxyUrl\s*[:=]\s*[""']([^""'?]{1,300}dataproxy\.jsp)[""']", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Proxy();

    [GeneratedRegex(@"(totalRecord|perPage)[""']?\s*[:=]\s*[""']?(\d{1,7})", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Setting();

    [GeneratedRegex(@"[""']?\b(columnid|unitid|webid|permissiontype)[""']?\s*:\s*[""']?([\w-]{1,40})", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Parameter();
}
