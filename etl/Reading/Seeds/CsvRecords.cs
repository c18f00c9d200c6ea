using System.Text;

namespace Warehouse.Reading.Seeds;

/// <summary>Reads comma-separated text by RFC 4180: quoted fields may hold commas, quotes (doubled) and line breaks.</summary>
public static class CsvRecords
{
    /// <summary>All records; empty lines are skipped.</summary>
    /// <exception cref="FormatException">A quoted field is not closed.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text) => [.. ParseNumbered(text).Select(record => record.Fields)];

    /// <summary>All records with the line of the text, from 1, on which each begins; empty lines are skipped.</summary>
    /// <exception cref="FormatException">A quoted field is not closed.</exception>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> ParseNumbered(string text)
    {
        var records = new List<(int, IReadOnlyList<string>)>();
        var record = new List<string>();
        var line = 1;
        var start = 1;
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == ',')
            {
                EndField();
            }
            else if (c == '\n')
            {
                EndRecord();
            }
            else if (c != '\r' && c != '\uFEFF')
            {
                field.Append(c);
            }
        }

        if (quoted)
            throw new FormatException($"Record {records.Count + 1}, line {start}: a quoted field is not closed.");
        EndRecord();
        return records;

        void EndField()
        {
            record.Add(field.ToString());
            field.Clear();
        }

        void EndRecord()
        {
            if (record.Count > 0 || field.Length > 0)
            {
                EndField();
                records.Add((start, record));
                record = [];
            }

            start = line;
        }
    }
}
