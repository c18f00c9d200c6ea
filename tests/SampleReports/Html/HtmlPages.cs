using System.Net;
using System.Text.Json;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Html;

/// <summary>The pages that content management systems put around a report.</summary>
internal static class HtmlPages
{
    /// <summary>A plain page: navigation, breadcrumbs, body, footer.</summary>
    public static string Cms(PrintedReport report, string body) => $"""
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>{Title(report)}</title>
        <meta name="ArticleTitle" content="{Title(report)}"><meta name="PubDate" content="2025-01-20 10:30">
        <script>var site = "demo"; var few = 1 < 2;</script></head>
        <body>{Navigation}
        <div class="content"><h1>{Title(report)}</h1><div class="info">发布时间：2025-01-20 10:30　来源：本单位</div>
        <div id="zoom">{body}</div></div>{Footer}</body></html>
        """;

    /// <summary>An old page that states its encoding as GBK.</summary>
    public static string GbkDeclared(PrintedReport report, string body) => $"""
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{Title(report)}</title></head>
        <body>{Navigation}<h2>{Title(report)}</h2>{body}{Footer}</body></html>
        """;

    /// <summary>An old page that states no encoding.</summary>
    public static string Undeclared(PrintedReport report, string body) => $"""
        <html><head><title>{Title(report)}</title></head><body>{Navigation}<h2>{Title(report)}</h2>{body}{Footer}</body></html>
        """;

    /// <summary>The whole page, and the body again, laid out by tables within tables.</summary>
    public static string NestedLayoutTables(PrintedReport report, string body) => $"""
        <html><head><meta charset="utf-8"><title>{Title(report)}</title></head><body>
        <table width="1000"><tr><td colspan="2">{Navigation}</td></tr><tr><td width="180">
        <table><tr><td>机构职能</td></tr><tr><td>政府信息公开年报</td></tr></table></td><td>
        <table width="100%"><tbody><tr><td align="center"><h1>{Title(report)}</h1></td></tr><tr><td>{body}</td></tr></tbody></table>
        </td></tr><tr><td colspan="2">{Footer}</td></tr></table></body></html>
        """;

    /// <summary>A table of metadata (index number, issuer, dates) stands before the report.</summary>
    public static string MetadataTableFirst(PrintedReport report, string body) => Cms(report, $"""
        <table class="xxgk"><tr><td>索引号：</td><td>014319000/2025-00012</td><td>分类：</td><td>政府信息公开年报 / 通知</td></tr>
        <tr><td>发布机构：</td><td>{WebUtility.HtmlEncode(report.Title[..4])}</td><td>公开日期：</td><td>2025-01-20</td></tr>
        <tr><td>名称：</td><td colspan="3">{Title(report)}</td></tr><tr><td>文件下载：</td><td colspan="3">&nbsp;</td></tr></table>{body}
        """);

    /// <summary>The body is written by a script from a string with escaped quotes and slashes.</summary>
    public static string ScriptString(PrintedReport report, string body)
    {
        var literal = body.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("</", "<\\/", StringComparison.Ordinal);
        return Cms(report, $"<script>var content = \"{literal}\"; document.write(content);</script>");
    }

    /// <summary>The body is a field of a JSON object in a script, as the gkmlpt system writes it.</summary>
    public static string ConfigDetail(PrintedReport report, string body)
    {
        var detail = JsonSerializer.Serialize(
            new { id = 1234567, title = report.Title, created_at = "2025-01-20 10:30:00", content = body });
        return $$"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>{{Title(report)}}</title></head><body><div id="app"></div>
            <script>var _CONFIG = {}; _CONFIG.SITE_ID = 12; _CONFIG.DETAIL = {{detail}};</script>
            <script src="/app.js"></script></body></html>
            """;
    }

    private const string Navigation = "<ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/xxgk\">政府信息公开</a></li></ul>";
    private const string Footer = "<div class=\"footer\"><p>主办单位 网站地图 联系我们</p><p>备案号 00000000</p></div>";

    private static string Title(PrintedReport report) => WebUtility.HtmlEncode(report.Title);
}
