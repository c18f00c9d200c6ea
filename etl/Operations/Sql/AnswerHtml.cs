using System.Globalization;
using System.Text;
using Warehouse.Etl.Publishing.Queries;
using static System.Net.WebUtility;

namespace Warehouse.Etl.Operations.Sql;

/// <summary>An answer as a table and, where its shape allows, a bar chart.</summary>
internal static class AnswerHtml
{
    private const int RowsShown = 500;
    private const int BarsShown = 40;

    /// <summary>The table, with the snapshot, the time taken and every way in which it was cut.</summary>
    public static string Table(QueryAnswer answer)
    {
        var html = new StringBuilder();
        if (answer.TruncationNote is { } note)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"truncated\" role=\"alert\">⚠ 结果已截断 Truncated: {HtmlEncode(note)}</p>");
        if (answer.Rows.Count > RowsShown)
            html.Append(CultureInfo.InvariantCulture, $"""
                <p class="truncated" role="alert">⚠ 此处只显示前 {RowsShown} 行，下载可得 {answer.Rows.Count} 行。
                The page shows {RowsShown} rows; a download has {answer.Rows.Count}.</p>
                """);
        html.Append(CultureInfo.InvariantCulture,
            $"<p>{answer.Rows.Count} 行 rows · {answer.ElapsedMilliseconds:0} ms · 快照 snapshot <code>{HtmlEncode(answer.SnapshotId)}</code></p>");
        html.Append("<div class=\"scroll\"><table><thead><tr>");
        foreach (var column in answer.Columns)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(column.IsNumber ? " class=\"number\"" : "")} title=\"{HtmlEncode(column.Type)}\">{HtmlEncode(column.Name)}</th>");
        html.Append("</tr></thead><tbody>");
        var explain = answer.Columns.ToList().FindIndex(column => column.Name == "figure_key");
        foreach (var row in answer.Rows.Take(RowsShown))
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
                html.Append(Cell(row[i], i == explain));
            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    /// <summary>
    /// Bars for an answer whose first column names or numbers things and that has a number after it; empty for any other. Texts between the
    /// two belong to the name.
    /// </summary>
    public static string Chart(QueryAnswer answer)
    {
        if (answer.Rows.Count is 0 or > BarsShown || answer.Columns.Count < 2)
            return "";
        var value = Enumerable.Range(1, answer.Columns.Count - 1)
            .LastOrDefault(i => answer.Rows.Any(row => Number(row[i]) is not null) && answer.Rows.All(row => row[i] is null || Number(row[i]) >= 0));
        var highest = value == 0 ? 0 : answer.Rows.Max(row => Number(row[value]) ?? 0);
        if (highest <= 0)
            return "";
        const int Line = 20;
        var svg = new StringBuilder();
        var (title, height) = (HtmlEncode(answer.Columns[value].Name), answer.Rows.Count * Line);
        svg.Append(CultureInfo.InvariantCulture, $"""
            <figure><figcaption>{title}</figcaption>
            <svg role="img" aria-label="{title}" viewBox="0 0 640 {height}" width="640" height="{height}">
            """);
        foreach (var (row, i) in answer.Rows.Select((row, i) => (row, i)))
        {
            var label = HtmlEncode(Short(string.Join(' ', row.Take(value).Where((cell, column) => column == 0 || cell is string).Select(cell => Answer.Text(cell) ?? "—"))));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{(i * Line) + 14}\" class=\"label\">{label}</text>");
            if (Number(row[value]) is { } number)
                svg.Append(CultureInfo.InvariantCulture, $"""
                    <rect x="180" y="{(i * Line) + 3}" width="{Math.Max(1, number / highest * 360):0.#}" height="14"/>
                    <text x="{188 + (number / highest * 360):0.#}" y="{(i * Line) + 14}">{HtmlEncode(Answer.Text(row[value]))}</text>
                    """);
            else
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"188\" y=\"{(i * Line) + 14}\" class=\"missing\">未报告 not reported</text>");
        }

        return svg.Append("</svg></figure>").ToString();
    }

    // The name must end where the bar begins: 170 units, of which a Chinese character takes 12 and a Latin letter about 7.
    private static string Short(string name)
    {
        var width = 0;
        for (var i = 0; i < name.Length; i++)
        {
            width += name[i] >= '\u2E80' ? 12 : 7;
            if (width > 170)
                return $"{name[..i]}…";
        }

        return name;
    }

    private static string Cell(object? value, bool isFigure) => value switch
    {
        null => "<td class=\"null\" title=\"NULL: 未报告 not reported\">—</td>",
        string key when isFigure => $"<td><a href=\"/explain/{HtmlEncode(key)}\">{HtmlEncode(key)}</a></td>",
        string text => $"<td>{HtmlEncode(text)}</td>",
        _ => $"<td class=\"number\">{HtmlEncode(Answer.Text(value))}</td>",
    };

    private static double? Number(object? value) =>
        value is int or long or short or sbyte or byte or uint or decimal or double ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;
}
