using System.Globalization;
using System.Text;
using Warehouse.Etl.Operations.Sql;
using Warehouse.Etl.Quality;
using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;
using static System.Net.WebUtility;

namespace Warehouse.Etl.Operations.Lineage;

/// <summary>The page of a figure: value, printed text, document, parser, findings, other versions.</summary>
internal static class ExplainPage
{
    public static string Write(FigureExplanation explanation, int reportKey, string cell)
    {
        var (current, reading) = (explanation.Current, explanation.Reading);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <p><strong class="value">{Value(current.Value)}</strong> {State(current.State)}</p>
            <dl class="facts">
            <dt>机关 Agency</dt><dd>{HtmlEncode(explanation.AgencyName)} <code>{HtmlEncode(explanation.AgencyId)}</code></dd>
            <dt>年度 Year</dt><dd>{explanation.Year}</dd>
            <dt>指标 Figure</dt><dd>{HtmlEncode(explanation.Row.Zh)} × {HtmlEncode(explanation.Column.Zh)}
            ({HtmlEncode(explanation.Row.En)}, {HtmlEncode(explanation.Column.En)}) <code>{HtmlEncode(cell)}</code></dd>
            <dt>原文 As printed</dt><dd>{(reading?.RawText is { } raw ? $"<q>{HtmlEncode(raw)}</q>" : "—")}</dd>
            <dt>文件 Document</dt><dd>{HtmlEncode(current.Source)}<br>SHA-256 <code>{HtmlEncode(current.DocumentSha256)}</code></dd>
            <dt>解析器 Parser</dt><dd>{HtmlEncode(current.ParserVersion)}；{Agreement(explanation)}</dd>
            </dl>
            """);
        if (!current.IsCurrent)
            html.Append("<p class=\"truncated\">该版本已被取代，现行版本见下表。 This version was superseded; the table of versions leads to the current one.</p>");
        AppendFindings(html, explanation);
        AppendVersions(html, explanation, cell);
        // Lazy: the document is opened when the frame has its size. Opened before, it scrolls to the cell in a narrow frame, and the cell moves away.
        if (explanation.Problem is null)
            html.Append(CultureInfo.InvariantCulture,
                $"<h2>原文位置 In the document</h2><iframe sandbox loading=\"lazy\" title=\"原文 document\" src=\"/explain/{reportKey}/{UrlEncode(cell)}/document#cell\"></iframe>");
        return Page($"{explanation.AgencyName} {explanation.Year}", html.ToString());
    }

    public static string WriteNotFound(string message) => Page("未找到 Not found", $"<p role=\"alert\">{HtmlEncode(message)}</p>");

    private static string Agreement(FigureExplanation explanation) => explanation switch
    {
        { Problem: { } problem } => $"<strong class=\"missing\">{HtmlEncode(problem)}</strong>",
        { Reading: { Agrees: true } reading } => $"用 {HtmlEncode(reading.ParserVersion)} 重读一致 read again: the same",
        { Reading: { } reading } =>
            $"<strong class=\"missing\">用 {HtmlEncode(reading.ParserVersion)} 重读得 {Value(reading.Value)} read again: differs</strong>",
        _ => "",
    };

    private static void AppendFindings(StringBuilder html, FigureExplanation explanation)
    {
        html.Append("<h2>检查发现 Findings</h2>");
        if (explanation.Findings.Count == 0)
            html.Append("<p>无 none</p>");
        foreach (var finding in explanation.Findings)
            html.Append(CultureInfo.InvariantCulture,
                $"""
                <p>{Verdict(finding)} <code>{HtmlEncode(finding.RuleId)}</code>
                {HtmlEncode(finding.MessageZh)}<br>{HtmlEncode(finding.MessageEn)}</p>
                """);
    }

    private static void AppendVersions(StringBuilder html, FigureExplanation explanation, string cell)
    {
        html.Append("<h2>各版本 Versions</h2><div class=\"scroll\"><table><thead><tr><th>#</th><th>值 value</th><th>状态 state</th>"
            + "<th>入库 loaded</th><th>解析器 parser</th></tr></thead><tbody>");
        foreach (var version in explanation.Versions)
            html.Append(CultureInfo.InvariantCulture,
                $"""
                <tr><td><a href="/explain/{version.ReportKey}/{UrlEncode(cell)}">{version.Version}</a>{(version.IsCurrent ? "&#160;✓" : "")}</td><td class="number">{Value(version.Value)}</td>
                <td>{State(version.State)}</td><td>{version.LoadedAt:yyyy-MM-dd HH:mm}</td><td>{HtmlEncode(version.ParserVersion)}</td></tr>
                """);
        html.Append("</tbody></table></div>");
    }

    // A rule that could not be applied says nothing against the figure, whatever its severity.
    private static string Verdict(Finding finding) => (finding.Outcome, finding.Severity) switch
    {
        ("not_assessable", _) => "<span class=\"missing\">无法核对 could not be checked</span>",
        (_, "error") => "<strong class=\"wrong\">错误 error</strong>",
        _ => $"<strong class=\"missing\">提示 {HtmlEncode(finding.Severity)}</strong>",
    };

    private static string State(string code)
    {
        var (zh, en) = CellStateNames.Of(code);
        return HtmlEncode($"{zh} {en}");
    }

    private static string Value(decimal? value) =>
        value is { } number ? number.ToString("#,0.####", CultureInfo.InvariantCulture) : "<span class=\"missing\">未报告 not reported</span>";

    private static string Page(string title, string body) => PageFrame.Write(title, null, body);
}
