namespace Warehouse.SampleReports.Pdf;

/// <summary>Breaks text into lines.</summary>
internal static class PdfLines
{
    /// <summary>The lines of a text; a number is never cut.</summary>
    public static List<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && PdfFile.WidthOf(line + piece, size) > width)
            {
                lines.Add(line);
                line = "";
            }

            line += piece;
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (char.IsAscii(text[i]) && end < text.Length && char.IsAscii(text[end]))
                end++;
            yield return text[i..end];
            i = end;
        }
    }
}
