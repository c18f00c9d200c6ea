using Warehouse.Reading.Documents;

namespace Warehouse.Reading.Front;

/// <summary>Finds what a document prints behind a label such as 发布机构, in a table cell of its own or behind a colon.</summary>
internal static class LabelledText
{
    private const int MaxBlocks = 60;
    private const int MaxLength = 60;

    /// <summary>The text behind the first label found; null when none is printed near the top.</summary>
    public static string? Find(DocumentContent document, string[] labels)
    {
        foreach (var block in document.Blocks.Take(MaxBlocks))
        {
            var text = block switch
            {
                GridBlock grid => InGrid(grid, labels),
                ParagraphBlock paragraph => InText(paragraph.Text, labels),
                _ => null,
            };
            if (text is not null)
                return text;
        }
        return null;
    }

    private static string? InGrid(GridBlock grid, string[] labels)
    {
        foreach (var row in grid.Rows.Take(12))
        {
            for (var column = 0; column + 1 < row.Count; column++)
            {
                var label = TitleReader.Fold(row[column].Text).TrimEnd('：', ':');
                if (Array.IndexOf(labels, label) < 0)
                    continue;
                var next = column + 1;
                while (next < row.Count && row[next].Span == CellSpan.FromLeft)
                    next++;
                if (row[next].Text is { Length: > 0 and <= MaxLength } text)
                    return text;
            }
        }
        return null;
    }

    private static string? InText(string text, string[] labels)
    {
        foreach (var label in labels)
        {
            var at = text.IndexOf(label, StringComparison.Ordinal);
            var start = at + label.Length;
            if (at < 0 || start >= text.Length || text[start] is not ('：' or ':'))
                continue;
            var end = text.AsSpan(start + 1).TrimStart();
            var stop = end.IndexOfAny(" \u00A0\u3000\n|");
            var value = stop < 0 ? end : end[..stop];
            if (value.Length is > 0 and <= MaxLength)
                return value.ToString();
        }
        return null;
    }
}
