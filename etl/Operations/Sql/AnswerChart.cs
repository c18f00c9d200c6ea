using System.Globalization;
using System.Text;
using Warehouse.Etl.Publishing.Queries;
using static System.Net.WebUtility;

namespace Warehouse.Etl.Operations.Sql;

/// <summary>An answer as a bar chart, where its shape allows.</summary>
internal static class AnswerChart
{
    private const int BarsShown = 40;

    /// <summary>
    /// Bars for an answer whose first column names or numbers things and that has a number after it; empty for any other. Texts between the
    /// two belong to the name.
    /// </summary>
    public static string Draw(Answer answer, Language language)
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
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"188\" y=\"{(i * Line) + 14}\" class=\"missing\">{HtmlEncode(language["未报告", "not reported"])}</text>");
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

    private static double? Number(object? value) =>
        value is int or long or short or sbyte or byte or uint or decimal or double ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;
}
