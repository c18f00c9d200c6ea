using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>Writes an answer as comma-separated text (RFC 4180): NULL is an empty field, an empty text is "".</summary>
public static class AnswerCsv
{
    // Excel takes UTF-8 for the local code page unless the mark says so.
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Writes a header and the rows as they are. A cut answer ends with a line that says so.</summary>
    public static void Write(Answer answer, TextWriter output) => Write(answer, output, "\n", text => text);

    /// <summary>The same as Excel opens it: with its mark and line ends, and with no text that it would take for a formula.</summary>
    public static void WriteForExcel(Answer answer, TextWriter output)
    {
        output.Write(ByteOrderMark);
        Write(answer, output, "\r\n", Disarm);
    }

    private static void Write(Answer answer, TextWriter output, string lineEnd, Func<string, string> shown)
    {
        CsvText.Write(output, answer.Columns.Select(column => shown(column.Name)), lineEnd);
        foreach (var row in answer.Rows)
            CsvText.Write(output, row.Select(value => value is string text ? shown(text) : Answer.Text(value)), lineEnd);
        if (answer.TruncationNote is { } note)
            CsvText.Write(output, [$"# {note}"], lineEnd);
    }

    // A leading apostrophe makes it text.
    private static string Disarm(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? $"'{text}" : text;
}
