using System.Globalization;
using System.Text.Json;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>Writes an answer as comma-separated text (RFC 4180, UTF-8): NULL is an empty field, an empty text is "".</summary>
public static class AnswerCsv
{
    /// <summary>Writes a header and the rows. A cut answer ends with a line that says so.</summary>
    public static async Task WriteAsync(QueryAnswer answer, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(string.Join(',', answer.Columns.Select(column => Field(column.Name))) + "\r\n");
        foreach (var row in answer.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await output.WriteAsync(string.Join(',', row.Select(Field)) + "\r\n");
        }

        if (answer.TruncationNote is { } note)
            await output.WriteAsync($"{Field($"# {note}")}\r\n");
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(JsonSerializer.Serialize(value)),
    };

    private static string Quote(string text)
    {
        // A spreadsheet would take these first characters for a formula: a leading apostrophe makes it text.
        var safe = text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? $"'{text}" : text;
        return safe.Length == 0 || safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
