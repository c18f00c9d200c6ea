using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Safety;

/// <summary>
/// Judges whether a URL may speak for an agency, by its host: expired and hijacked domains carry copies of government pages with words put in and taken
/// out, so content proves nothing.
/// </summary>
public static partial class HostProvenance
{
    private const string Government = "gov.cn";

    private const int MatchTimeoutMilliseconds = 1000;

    /// <summary>The verdict on a URL for an agency with these allowed hosts (lower case, no port).</summary>
    public static HostVerdict Judge(Uri url, IReadOnlyList<string> allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(allowedHosts);
        var host = url.IdnHost.ToLowerInvariant().TrimEnd('.');
        if (allowedHosts.Any(allowed => HostRule.Covers(allowed, host)))
            return HostVerdict.Allowed;
        if (host == Government || HostRule.IsGovernment(host))
            return allowedHosts.Any(allowed => IsParent(host, allowed)) ? HostVerdict.Parent : HostVerdict.Foreign;
        return HostRule.ImitatesGovernment(host) || DisclosurePath().IsMatch(url.AbsolutePath) ? HostVerdict.LookAlike : HostVerdict.Foreign;
    }

    /// <summary>The stored code.</summary>
    public static string Code(HostVerdict verdict) => verdict switch
    {
        HostVerdict.Allowed => "allowed",
        HostVerdict.Parent => "parent",
        HostVerdict.LookAlike => "look_alike",
        HostVerdict.Foreign => "foreign",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
    };

    /// <summary>Whether anything may be fetched from such a host.</summary>
    public static bool MaySpeak(HostVerdict verdict) => verdict is HostVerdict.Allowed or HostVerdict.Parent;

    private static bool IsParent(string host, string allowed)
    {
        if (!HostRule.IsGovernment(allowed))
            return false;
        var bare = host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;
        return bare != Government && HostRule.Covers(bare, allowed);
    }

    // Folders in which governments disclose; on a host outside gov.cn they mark a copy.
    [GeneratedRegex(
        "/(zw|xx|zfxx|zc)gk|gkmlpt|zfxxgk|gknb|xxgknb|govinfo|/gongkai/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MatchTimeoutMilliseconds)]
    private static partial Regex DisclosurePath();
}
