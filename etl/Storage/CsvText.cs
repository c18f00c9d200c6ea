namespace Warehouse.Etl.Storage;

/// <summary>
/// Writes comma-separated text by RFC 4180, with line feeds as line ends and the control characters of <see cref="TerminalText"/> replaced.
/// </summary>
public static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>Writes one record. A field that is null is left out; one that is empty is "".</summary>
    public static void Write(TextWriter writer, IEnumerable<string?> fields, string lineEnd = "\n")
    {
        writer.Write(string.Join(',', fields.Select(Field)));
        writer.Write(lineEnd);
    }

    private static string? Field(string? field)
    {
        if (field is null)
            return null;
        var text = TerminalText.Lines(field);
        return text.Length == 0 || text.AsSpan().ContainsAny(Special)
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
