using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>
/// An answer of the gkmlpt list API. The next page is asked for only while <c>total</c> says that articles remain and this page brought
/// some: the other
/// count, <c>post_count</c>, is larger than what is ever listed and would never end.
/// </summary>
internal static partial class GkmlptAnswer
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The articles and the next page; nothing when the answer is not as agreed.</summary>
    public static StyleFindings Read(ListPage page)
    {
        try
        {
            using var json = JsonDocument.Parse(page.Text, new JsonDocumentOptions { MaxDepth = 16 });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("articles", out var articles)
                || articles.ValueKind != JsonValueKind.Array)
                return StyleFindings.Lists([]);
            var entries = articles.EnumerateArray().Take(DiscoveryLimits.MaxLinks).Select(article => Entry(page, article))
                .OfType<ListAnchor>().ToList();
            var seen = (Number(root, "offset") ?? 0) + articles.GetArrayLength();
            var more = articles.GetArrayLength() > 0 && seen < (Number(root, "total") ?? 0);
            return new StyleFindings(entries, more ? Next(page.Url) : []);
        }
        catch (JsonException)
        {
            return StyleFindings.Lists([]);
        }
    }

    private static Uri[] Next(Uri url)
    {
        var match = PageParameter().Match(url.Query);
        if (!match.Success || PageNumbers.Parse(match.Groups[1].Value) is not { } current || current >= DiscoveryLimits.MaxPages)
            return [];
        var group = match.Groups[1];
        return [new UriBuilder(url) { Query = url.Query[..group.Index] + (current + 1) + url.Query[(group.Index + group.Length)..] }.Uri];
    }

    private static ListAnchor? Entry(ListPage page, JsonElement article)
    {
        if (article.ValueKind != JsonValueKind.Object || Text(article, "url") is not { Length: > 0 } reference
            || page.Resolve(reference) is not { } url)
            return null;
        var published = Number(article, "create_time") is { } seconds and > 0
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(China).DateTime)
            : ReportYear.DateIn(Text(article, "created_at") ?? "");
        return new ListAnchor(url, TitleText.Clean(Text(article, "title") ?? ""), published);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? Math.Clamp(number, 0, uint.MaxValue)
            : null;

    [GeneratedRegex(@"[?&]page=(\d{1,4})(?=&|$)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex PageParameter();
}
