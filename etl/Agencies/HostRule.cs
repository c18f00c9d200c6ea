using System.Net;
using System.Text.RegularExpressions;

namespace Warehouse.Etl.Agencies;

/// <summary>
/// Which host names may speak for an agency. Government sites live under gov.cn; expired and hijacked domains carry copies of their
/// pages, so any
/// other host needs an operator's explicit word.
/// </summary>
public static partial class HostRule
{
    private const string GovernmentSuffix = ".gov.cn";

    private const int MatchTimeoutMilliseconds = 1000;

    /// <summary>Whether a name lies under gov.cn.</summary>
    public static bool IsGovernment(string host) =>
        host.EndsWith(GovernmentSuffix, StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns;

    /// <summary>Whether <paramref name="host"/> is <paramref name="allowed"/> or lies under it.</summary>
    public static bool Covers(string allowed, string host) =>
        string.Equals(host, allowed, StringComparison.Ordinal)
        || (host.EndsWith(allowed, StringComparison.Ordinal) && host[^(allowed.Length + 1)] == '.' && !IPAddress.TryParse(allowed, out _));

    /// <summary>Whether a name outside gov.cn is made to look like one under it.</summary>
    public static bool ImitatesGovernment(string host) => !IsGovernment(host) && LooksLikeGovernment().IsMatch(host);

    /// <summary>Why a host may not be allowed; null when it may.</summary>
    /// <param name="host">The name as written.</param>
    /// <param name="confirmed">Whether the operator vouches for a host outside gov.cn.</param>
    public static string? Objection(string host, bool confirmed)
    {
        if (host.Any(c => !char.IsAscii(c)))
            return $"'{host}' holds letters outside ASCII, which can look like others; write the host as it stands under gov.cn.";
        if (host.Contains("xn--", StringComparison.OrdinalIgnoreCase) && !confirmed)
            return $"'{host}' is punycode and may look like another name; if the agency really uses it, list it in confirmed_hosts.";
        if (!Uri.IsWellFormedUriString($"http://{host}/", UriKind.Absolute) || !HostName().IsMatch(host))
            return $"'{host}' is no host name; write it in lower case without scheme, port and path.";
        if (host is "gov.cn")
            return "'gov.cn' would allow every government; name the agency's own host.";
        if (IsGovernment(host) || confirmed)
            return null;
        return ImitatesGovernment(host)
            ? $"'{host}' looks like a government host but does not end in .gov.cn: a look-alike."
            : $"'{host}' is outside gov.cn, where copies of government pages live; if it is the agency's own, list it in confirmed_hosts.";
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]{0,62}\.)+[a-z0-9-]*[a-z0-9]$", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex HostName();

    [GeneratedRegex(@"gov[.-]?cn|gov\.com|\.gov\.|g0v|qov\.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        MatchTimeoutMilliseconds)]
    private static partial Regex LooksLikeGovernment();
}
