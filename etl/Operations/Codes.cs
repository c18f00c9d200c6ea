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
    private static readonly Dictionary<string, (string Zh, string En)> Reasons = new(StringComparer.Ordinal)
    {
        ["year_unknown"] = ("年度不明", "year unknown"), ["agency_unknown"] = ("机关不明", "agency unknown"),
        ["agency_ambiguous"] = ("机关名称有歧义", "agency ambiguous"), ["source_unreadable"] = ("文件无法打开", "source unreadable"),
        ["parser_failed"] = ("解析器出错", "parser failed"), ["not_a_report"] = ("不是年度报告", "not a report"),
        ["website_report"] = ("政府网站工作年报", "website report"), ["rule_of_law_report"] = ("法治政府建设年报", "rule-of-law report"),
        ["pre_2019_outline"] = ("2019 年以前的旧格式", "outline of before 2019"), ["several_reports"] = ("一份文档含多份报告", "several reports"),
        ["pictures_only"] = ("只有图片", "pictures only"), ["no_content"] = ("没有内容", "no content"),
        ["unsupported_format"] = ("格式不支持", "unsupported format"), ["damaged_file"] = ("文件损坏", "damaged file"),
        ["limit_exceeded"] = ("超过上限", "limit exceeded"), ["tool_missing"] = ("缺少工具", "tool missing"),
        ["appeared_after_due"] = ("截止日后才出现", "appeared after the due date"), ["dated_after_due"] = ("落款在截止日之后", "dated after the due date"),
        ["date_not_stated"] = ("未写明日期", "date not stated"), ["not_loaded"] = ("尚未装载", "not loaded yet"),
        ["not_fetched_yet"] = ("尚未抓取", "not fetched yet"), ["list_not_read"] = ("目录页未读到", "list page not read"),
        ["no_list_page"] = ("没有登记目录页", "no list page registered"), ["not_crawled"] = ("尚未抓取", "not crawled yet"),
        ["not_listed"] = ("目录中没有", "not listed"), ["host_fails"] = ("网站连续出错", "host keeps failing"),
        ["retry_after"] = ("网站要求稍后再来", "host asked to wait"), ["robots_unreachable"] = ("robots.txt 无法读取", "robots.txt unreachable"),
        ["robots_disallowed"] = ("robots.txt 不允许", "robots.txt forbids it"), ["challenge"] = ("遇到验证页面", "challenge page"),
        ["other_node"] = ("由其他节点抓取", "held by another node"), ["unknown_host"] = ("域名无法解析", "unknown host"),
        ["no_connection"] = ("无法连接", "no connection"), ["tls"] = ("证书或加密错误", "TLS error"), ["header_timeout"] = ("应答超时", "no answer in time"),
        ["idle_timeout"] = ("传输中断", "transfer stalled"), ["incomplete"] = ("应答不完整", "incomplete answer"),
        ["forbidden_address"] = ("地址不允许访问", "forbidden address"), ["unsafe_url"] = ("链接不安全", "unsafe URL"),
        ["total_timeout"] = ("应答太慢", "answer too slow"), ["malformed"] = ("应答格式有误", "malformed answer"), ["too_large"] = ("应答过大", "answer too large"),
        ["login"] = ("需要登录", "login required"), ["needs_browser"] = ("只有浏览器才能显示", "needs a browser"),
        ["look_alike"] = ("疑似仿冒网站", "look-alike host"), ["foreign"] = ("链接到其他网站", "link to a foreign host"),
    };

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
