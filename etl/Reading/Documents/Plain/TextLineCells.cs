using Warehouse.Reading.Seeds;

namespace Warehouse.Reading.Documents.Plain;

/// <summary>Splits a line of text into cells at tabs, at pipes or commas as its dialect sets them, or at gaps of two and more spaces.</summary>
internal static class TextLineCells
{
    /// <summary>The cells of a line; empty for the ruler under a markdown header; null when the line is no row of a table.</summary>
    public static GridCell[]? Split(ReadOnlySpan<char> line, TextDialect dialect, int maxColumns)
    {
        var trimmed = line.Trim();
        if (trimmed.Length > 2 && trimmed[0] == '|' && trimmed[1..].Contains('|'))
            return SplitPipes(trimmed[1..], maxColumns);
        if (dialect.HasPipeRows && trimmed.Contains('|'))
            return SplitPipes(trimmed, maxColumns);
        if (dialect.Commas > 0 && line.Count(',') >= dialect.Commas && SplitCommas(line, dialect.Commas + 1) is { } record)
            return record;
        if (line.Contains('\t'))
            return SplitAt(line, '\t', maxColumns);
        return HasGap(trimmed) ? SplitGaps(trimmed, maxColumns) : null;
    }

    private static GridCell[] SplitPipes(ReadOnlySpan<char> line, int maxColumns)
    {
        if (line.Length > 1 && line[^1] == '|')
            line = line[..^1];
        if (line.Contains('-') && line.IndexOfAnyExcept("|-: ") < 0)
            return [];
        return SplitAt(line, '|', maxColumns);
    }

    /// <summary>The fields of a comma-separated record; null when it has not as many as its table.</summary>
    private static GridCell[]? SplitCommas(ReadOnlySpan<char> line, int fields)
    {
        try
        {
            var records = CsvRecords.Parse(line.ToString());
            return records is [var only] && only.Count == fields ? [.. only.Select(field => new GridCell(field.Trim(), CellSpan.Origin))] : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static GridCell[] SplitAt(ReadOnlySpan<char> line, char separator, int maxColumns)
    {
        var cells = new List<GridCell>();
        foreach (var range in line.Split(separator))
        {
            if (cells.Count == maxColumns)
                break;
            cells.Add(new GridCell(line[range].Trim().ToString(), CellSpan.Origin));
        }
        return [.. cells];
    }

    private static bool HasGap(ReadOnlySpan<char> line)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (IsSpace(line[i]) && IsSpace(line[i - 1]))
                return true;
        }
        return false;
    }

    private static GridCell[] SplitGaps(ReadOnlySpan<char> line, int maxColumns)
    {
        var cells = new List<GridCell>();
        var start = 0;
        for (var i = 1; i <= line.Length && cells.Count < maxColumns; i++)
        {
            var isEnd = i == line.Length || (IsSpace(line[i]) && i + 1 < line.Length && IsSpace(line[i + 1]));
            if (!isEnd)
                continue;
            cells.Add(new GridCell(line[start..i].Trim().ToString(), CellSpan.Origin));
            while (i < line.Length && IsSpace(line[i]))
                i++;
            start = i;
        }
        return [.. cells];
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u3000';
}
