using System.Text.RegularExpressions;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>
/// Tells annual reports on information disclosure from what stands beside them: reports on web sites, on the rule of law and of public
/// institutions, meeting
/// news, guides, notices on how to write the report.
/// </summary>
internal static partial class ReportTitle
{
    /// <summary>What the title announces.</summary>
    /// <param name="title">A clean title.</param>
    /// <param name="inReportColumn">Whether the page is a column of such reports, where titles may be as short as 2023年度报告.</param>
    public static TitleKind Kind(string title, bool inReportColumn)
    {
        if (NotAReport().IsMatch(title) || PublicInstitution().IsMatch(Issuer(title)))
            return TitleKind.Other;
        var full = FullName().IsMatch(title);
        if (!full && !(inReportColumn && ShortName().IsMatch(title)))
            return TitleKind.Other;
        return ReportYear.InTitle(title) is null && Issuer(title).Length == 0 ? TitleKind.Column : TitleKind.Report;
    }

    /// <summary>Whether the title names another kind of document.</summary>
    public static bool IsForeign(string title) => NotAReport().IsMatch(title);

    /// <summary>The name in front of what the title says: 淮安市教育局 of 淮安市教育局2023年政府信息公开工作年度报告; empty when there is none.</summary>
    public static string Issuer(string title)
    {
        var text = Brackets().Replace(title, "");
        text = Years().Replace(text, "");
        var end = Subject().Match(text);
        var name = end.Success ? text[..end.Index] : text;
        return Lead().Replace(name, "").Trim('-', '—', '·', '《', '》', '"', '“', '”', '：', ':', '，', ' ');
    }

    /// <summary>The title without what sets versions of one report apart: （图片版）, （超链版）.</summary>
    public static string WithoutVersion(string title) => Version().Replace(title, "");

    /// <summary>Whether the title announces the report as pictures.</summary>
    public static bool IsPictureVersion(string title) => PictureVersion().IsMatch(title);

    [GeneratedRegex("信息公开(?:工作)?(?:的)?(?:年度工作报告|年度报告|年报|工作报告|工作年度报告|年度总结报告|工作年报|情况年度报告|情况的?报告|年度情况报告|报告)"
        + "|信息公开.{0,6}年度报告|政务公开(?:工作)?(?:年度报告|年报|年度工作报告)",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex FullName();

    [GeneratedRegex("(?:学校|大学|学院|中学|小学|幼儿园|医院)$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex PublicInstitution();

    [GeneratedRegex("年度(?:工作)?报告|年报|工作报告", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex ShortName();

    [GeneratedRegex("网站.{0,8}(?:报表|年报|年度报告|工作报告)|政府网站|法治政府|依法行政|法治建设|事业单位(?!登记)|法人年度|决算|预算|统计公报"
        + "|会议|召开|大会|座谈|培训班|动员会|部署会|一图读懂|图解|解读|通知$|通知[》”]|关于做好|通报|要点|指南|目录|公开制度|规定|办法|公告"
        + "|方案|编制工作|报告编制|自查|评议|考核结果|模板|格式|问答|清单|统计表",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex NotAReport();

    [GeneratedRegex(@"(?<!\d)20\d\d\s*年?度?|二[〇○零O0][〇○零O0一二三][〇○零O0一二三四五六七八九]年度?", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Years();

    [GeneratedRegex("(?:主动)?(?:政府|政务)?信息公开|政务公开|年度(?:工作)?报告|年报|工作报告", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Subject();

    [GeneratedRegex("^(?:关于|附件\\d*[：:.]?|印发|发布|公布|\\d+[.、])+|(?:的|关于|开展|落实|年度|上报)+$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[（(【\[〔][^）)】\]〕]{0,30}[）)】\]〕]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[（(](?:图片|图文|文字|扫描|超链|盖章|PDF|Word|word|pdf)版?[）)]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Version();

    [GeneratedRegex(@"[（(](?:图片|扫描)版?[）)]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex PictureVersion();
}
