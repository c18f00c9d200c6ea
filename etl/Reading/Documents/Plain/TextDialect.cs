namespace Warehouse.Reading.Documents.Plain;

/// <summary>How a text sets its tables beyond tabs, gaps and the pipes of markdown: programs that turn pages into text each have a way of their own.</summary>
/// <param name="HasPipeRows">Whether pipes part the cells of a row although no pipe opens it: <c>a | b | c</c>.</param>
/// <param name="IsCellPerLine">Whether each cell has a line of its own that a pipe closes, or a pipe stands alone between the cells.</param>
/// <param name="Commas">Commas in each row of a comma-separated table; 0 when there is none.</param>
internal readonly record struct TextDialect(bool HasPipeRows, bool IsCellPerLine, int Commas)
{
    /// <summary>A pipe or two may be the menu of a site; so many lines that agree are a table.</summary>
    private const int MinLines = 3;

    /// <summary>Fewer commas stand in sentences too.</summary>
    private const int MinCommas = 3;

    /// <summary>The dialect of a text.</summary>
    public static TextDialect Detect(ReadOnlySpan<char> text)
    {
        var (rows, cells) = text.Contains('|') ? CountPipes(text) : (0, 0);
        return new TextDialect(rows >= MinLines, rows < MinLines && cells >= MinLines, text.Contains(',') ? FindCommas(text) : 0);
    }

    private static (int Rows, int Cells) CountPipes(ReadOnlySpan<char> text)
    {
        var (rows, cells) = (0, 0);
        foreach (var line in text.EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || (trimmed[0] == '|' && trimmed.Length > 1))
                continue;
            var first = trimmed.IndexOf('|');
            if (first >= 0 && first == trimmed.Length - 1)
                cells++;
            else if (first > 0)
                rows++;
        }
        return (rows, cells);
    }

    private static int FindCommas(ReadOnlySpan<char> text)
    {
        var (commas, lines) = (0, 0);
        foreach (var line in text.EnumerateLines())
        {
            var count = line.Count(',');
            if (count < MinCommas)
                continue;
            lines = count == commas ? lines + 1 : 1;
            commas = count;
            if (lines > MinLines)
                return commas;
        }
        return 0;
    }
}
