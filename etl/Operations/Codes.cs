using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations;

/// <summary>Words for the codes that the warehouse stores; null for a code that is not known here, which is then shown as it is.</summary>
internal static class Codes
{
    private const string Status = "status_";

    /// <summary>Name of a job.</summary>
    public static string? OfJob(string code, Language language) => language.Label("job", code);

    /// <summary>Reason for which a document waits, a year is not there or a host is left alone.</summary>
    public static string? OfReason(string? code, Language language) => code?.StartsWith(Status, StringComparison.Ordinal) == true
        ? $"HTTP {code[Status.Length..]}"
        : Words.Find("reason", code) is { } word ? language[word] : null;

    /// <summary>Level of an agency.</summary>
    public static string? OfLevel(string? code, Language language) => language.Label("level", code);

    /// <summary>Kind of an agency.</summary>
    public static string? OfKind(string? code, Language language) => language.Label("kind", code);

    /// <summary>What an archived response was asked for.</summary>
    public static string? OfRole(string? code, Language language) => language.Label("role", code);

    /// <summary>Whether a host may speak for the agency.</summary>
    public static string? OfVerdict(string? code, Language language) => language.Label("verdict", code);

    /// <summary>How the robots.txt of a host was found.</summary>
    public static string? OfRobots(string? code, Language language) => Words.Find("robots", code) is { } word ? language[word] : null;
}
