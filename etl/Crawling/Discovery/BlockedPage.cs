using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Recognises pages that stand in the way: challenges that sort browsers from programs, logins, shells that only a browser fills. They
/// are reported;
/// nothing here or elsewhere works around them.
/// </summary>
internal static partial class BlockedPage
{
    /// <summary>Stored code of <see cref="BlockedReason.Challenge"/>.</summary>
    public const string ChallengeCode = "challenge";

    // No status of the RFCs: some shields send it with the script that a browser must run first.
    private const int WebServerIsDown = 521;

    // A page with this much to read is a page, whatever scripts it carries.
    private const int MaxShellText = 200;

    // Shells are small; a large page without readable text carries its content in a script.
    private const int MaxShellLength = 20_000;

    /// <summary>What stands in the way; null when nothing does.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="page">The page.</param>
    /// <param name="leadsOn">Whether links to reports or further pages were found in it.</param>
    public static DiscoveryResult? Judge(int status, ListPage page, bool leadsOn)
    {
        if (status == WebServerIsDown)
            return Blocked(BlockedReason.Challenge, "HTTP 521: the site sorts browsers from programs by a script.");
        if (leadsOn || ReadableText(page) > MaxShellText)
            return null;
        if (Challenge().Match(page.Text) is { Success: true } challenge)
            return Blocked(BlockedReason.Challenge, $"HTTP {status}: a challenge page ({challenge.Value.Trim()}).");
        if (status is 412 or 202 && page.Text.Contains("<script", StringComparison.OrdinalIgnoreCase))
            return Blocked(BlockedReason.Challenge, $"HTTP {status} with a script and no content: a challenge page.");
        if (page.Document.QuerySelector("input[type=password]") is not null)
            return Blocked(BlockedReason.Login, "The page asks for a login.");
        if (status is >= 200 and < 300 && page.Text.Length <= MaxShellLength && NeedsBrowser(page))
            return Blocked(BlockedReason.NeedsBrowser, "The page is an empty shell that only a browser fills.");
        return null;
    }

    /// <summary>Whether an answer that is no page, as one for robots.txt, is a challenge.</summary>
    public static bool IsChallenge(int status, string text) => status == WebServerIsDown || Challenge().IsMatch(text);

    private static bool NeedsBrowser(ListPage page) =>
        EnableScript().IsMatch(page.Text)
        || (page.Document.QuerySelector("script") is not null
            && page.Document.QuerySelector("#app, #root, #__nuxt, #__next, [ng-app], [data-reactroot], app-root") is not null);

    private static int ReadableText(ListPage page)
    {
        if (page.Document.Body is not { } body)
            return 0;
        var copy = (IElement)body.Clone(deep: true);
        foreach (var element in copy.QuerySelectorAll("script, style, noscript").ToList())
            element.Remove();
        return TitleText.Clean(copy.TextContent).Length;
    }

    private static DiscoveryResult Blocked(BlockedReason reason, string message) => new([], reason, message);

    [GeneratedRegex(
        @"__jsl_clearance\w{0,3}|acw_sc__v2|\$_ts\b|yunsuo_session\w{0,10}|wzws_\w{1,20}|__cf_chl\w{0,10}|cf-challenge"
        + @"|safeline\w{0,10}|安全验证|人机验证|请输入验证码|滑动验证"
        + @"|正在检查您的浏览器|document\.cookie\s*=[^<]{0,3000}location\s*(?:\.href)?\s*[=.]",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Challenge();

    [GeneratedRegex("enable JavaScript|启用\\s*JavaScript|开启\\s*JavaScript|需要启用JavaScript|浏览器不支持\\s*JavaScript", Pattern.AnyCase,
        Pattern.Timeout)]
    private static partial Regex EnableScript();
}
