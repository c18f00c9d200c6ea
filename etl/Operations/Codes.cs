using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations;

/// <summary>Words for the codes that the warehouse stores; null for a code that is not known here, which is then shown as it is.</summary>
internal static class Codes
{
    private const string Status = "status_";

    private static readonly Dictionary<string, (string Zh, string En)> Jobs = new(StringComparer.Ordinal)
    {
        ["crawl"] = ("抓取", "Crawl"), ["load"] = ("装载", "Load"), ["check"] = ("质量检查", "Check"), ["publish"] = ("发布快照", "Publish"),
        ["workbook"] = ("制作工作簿", "Workbooks"),
    };

    // Why a document waits, why a year is not there, why a host is left alone.
    private static readonly Dictionary<string, (string Zh, string En)> Reasons = SqlCatalog.ReadSeed("warehouse/seeds/reasons.csv")
        .ToDictionary(record => record["code"], record => (record["zh"], record["en"]), StringComparer.Ordinal);

    private static readonly Dictionary<string, (string Zh, string En)> Levels = new(StringComparer.Ordinal)
    {
        ["central"] = ("中央", "Central"), ["province"] = ("省级", "Province"), ["prefecture"] = ("地市级", "Prefecture"), ["county"] = ("县级", "County"),
        ["township"] = ("乡镇级", "Township"), ["unknown"] = ("不明", "Unknown"),
    };

    private static readonly Dictionary<string, (string Zh, string En)> Kinds = new(StringComparer.Ordinal)
    {
        ["government"] = ("人民政府", "Government"), ["government_office"] = ("政府办公机构", "Government office"), ["department"] = ("部门", "Department"),
        ["township"] = ("乡镇街道", "Township"), ["zone"] = ("开发区", "Zone"), ["other"] = ("其他", "Other"), ["unknown"] = ("不明", "Unknown"),
    };

    private static readonly Dictionary<string, (string Zh, string En)> Roles = new(StringComparer.Ordinal)
    {
        ["robots"] = ("robots.txt", "robots.txt"), ["list"] = ("目录页", "List"), ["report"] = ("报告", "Report"), ["attachment"] = ("附件", "Attachment"),
    };

    private static readonly Dictionary<string, (string Zh, string En)> Verdicts = new(StringComparer.Ordinal)
    {
        ["allowed"] = ("本机关", "Its own"), ["parent"] = ("上级机关", "Parent's"), ["look_alike"] = ("疑似仿冒", "Look-alike"), ["foreign"] = ("其他网站", "Foreign"),
    };

    private static readonly Dictionary<string, (string Zh, string En)> Robots = new(StringComparer.Ordinal)
    {
        ["read"] = ("已读", "read"), ["absent"] = ("没有（全部允许）", "absent (all allowed)"), ["unreachable"] = ("无法读取（全部不允许）", "unreachable (nothing allowed)"),
    };

    /// <summary>Name of a job.</summary>
    public static string? OfJob(string code, Language language) => Of(Jobs, code, language);

    /// <summary>Reason for which a document waits, a year is not there or a host is left alone.</summary>
    public static string? OfReason(string? code, Language language) => code?.StartsWith(Status, StringComparison.Ordinal) == true
        ? $"HTTP {code[Status.Length..]}"
        : Of(Reasons, code, language);

    /// <summary>Level of an agency.</summary>
    public static string? OfLevel(string? code, Language language) => Of(Levels, code, language);

    /// <summary>Kind of an agency.</summary>
    public static string? OfKind(string? code, Language language) => Of(Kinds, code, language);

    /// <summary>What an archived response was asked for.</summary>
    public static string? OfRole(string? code, Language language) => Of(Roles, code, language);

    /// <summary>Whether a host may speak for the agency.</summary>
    public static string? OfVerdict(string? code, Language language) => Of(Verdicts, code, language);

    /// <summary>How the robots.txt of a host was found.</summary>
    public static string? OfRobots(string? code, Language language) => Of(Robots, code, language);

    private static string? Of(Dictionary<string, (string Zh, string En)> words, string? code, Language language) =>
        code is not null && words.TryGetValue(code, out var word) ? language[word.Zh, word.En] : null;
}
