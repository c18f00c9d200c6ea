using Warehouse.Etl.Publishing;
using Warehouse.Etl.Publishing.Queries;
using Warehouse.Etl.Storage;
using static System.Net.WebUtility;

namespace Warehouse.Etl.Operations.Sql;

/// <summary>
/// The SQL page: editor, schema browser, cookbook, answer with chart and downloads. It works without scripts; with them it has a history
/// and puts names into the editor.
/// </summary>
public sealed class SqlPage(SnapshotQueries queries, SnapshotStore store)
{
    // Scripts and styles come from this site alone, and nothing inside the page may run.
    internal const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string FirstQuery = "from metric_by_year('disclosure_rate')";

    private readonly IReadOnlyList<CookbookRecipe> _cookbook = Cookbook.Read();

    internal Task<IResult> ShowAsync(string? sql, string? recipe, CancellationToken cancellationToken)
    {
        var chosen = _cookbook.FirstOrDefault(entry => entry.Name == recipe);
        var note = chosen is null ? "" : $"<p class=\"reading\">{HtmlEncode(chosen.ReadingZh)}<br>{HtmlEncode(chosen.ReadingEn)}</p>";
        return PageAsync(chosen?.Sql ?? (string.IsNullOrWhiteSpace(sql) ? FirstQuery : sql), note, StatusCodes.Status200OK, cancellationToken);
    }

    internal Task<IResult> ShowAnswerAsync(string sql, QueryAnswer answer, CancellationToken cancellationToken) =>
        PageAsync(sql, AnswerHtml.Chart(answer) + AnswerHtml.Table(answer), StatusCodes.Status200OK, cancellationToken);

    internal Task<IResult> ShowFailureAsync(string sql, QueryFailure failure, CancellationToken cancellationToken) =>
        PageAsync(sql, $"<div class=\"failure\" role=\"alert\"><strong>{HtmlEncode(failure.Title)}</strong><pre>{HtmlEncode(failure.Message)}</pre></div>",
            failure.Status, cancellationToken);

    private async Task<IResult> PageAsync(string sql, string result, int status, CancellationToken cancellationToken)
    {
        var current = store.Current();
        var body = $"""
            <p>快照 Snapshot: <code>{HtmlEncode(current?.Id ?? "尚未发布 nothing published")}</code></p>
            <div class="sql"><div>
            <form method="post" action="/sql" id="query">
            <p><label for="sql">查询（只读，一条 SELECT）Query (read only, one SELECT)</label></p>
            <textarea id="sql" name="sql" rows="10" spellcheck="false" required>{HtmlEncode(sql)}</textarea>
            <p><button type="submit" name="format" value="html">运行 Run</button>
            <span class="downloads">下载 Download:
            <button type="submit" name="format" value="csv_excel">CSV (Excel)</button>
            <button type="submit" name="format" value="csv">CSV</button>
            <button type="submit" name="format" value="parquet">Parquet</button>
            <button type="submit" name="format" value="json">JSON</button></span></p>
            </form>
            <section id="answer" aria-live="polite">{result}</section>
            </div><aside>
            <details open><summary>常见问题 Cookbook</summary><ul>{CookbookHtml()}</ul></details>
            <details><summary>表和视图 Tables and views</summary><div>{await SchemaAsync(cancellationToken)}</div></details>
            <details id="past" hidden><summary>历史 History</summary><ul id="history"></ul></details>
            </aside></div>
            """;
        return new HtmlResult(PageFrame.Write("SQL 查询 Query", "/sql", body, "sql.js"), status, ContentSecurityPolicy);
    }

    private string CookbookHtml() => string.Concat(_cookbook.Select(entry =>
        $"<li><a href=\"/sql?recipe={UrlEncode(entry.Name)}\">{HtmlEncode(entry.QuestionZh)}</a><small lang=\"en\">{HtmlEncode(entry.QuestionEn)}</small></li>"));

    private async Task<string> SchemaAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await queries.RunAsync(SqlCatalog.Read("program/publishing/schema_browser.sql"), null, cancellationToken);
            return string.Concat(answer.Rows.GroupBy(row => (Name: (string)row[0]!, Comment: (string?)row[1])).Select(table =>
                $"<details class=\"table\"><summary><code>{HtmlEncode(table.Key.Name)}</code></summary><p>{HtmlEncode(table.Key.Comment)}</p><ul>"
                + string.Concat(table.Select(row => $"<li><code title=\"{HtmlEncode((string?)row[4])}\">{HtmlEncode((string)row[2]!)}</code> "
                    + $"<small>{HtmlEncode((string)row[3]!)}</small></li>"))
                + "</ul></details>"));
        }
        catch (Exception e) when (QueryFailure.Of(e) is { } failure)
        {
            return $"<p>{HtmlEncode(failure.Title)}</p>";
        }
    }
}
