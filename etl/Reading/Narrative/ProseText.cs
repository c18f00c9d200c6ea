using System.Text;
using Warehouse.Reading.Form;
using Warehouse.Reading.Outline;

namespace Warehouse.Reading.Narrative;

/// <summary>The prose of one chapter as one text without white space: lines of a text file break inside words and numbers.</summary>
internal sealed class ProseText
{
    private const int MaxLength = 200_000;

    private readonly List<(int Offset, ProseLine Line)> _lines = [];

    private ProseText(int chapter) => Chapter = chapter;

    /// <summary>Chapter, 1 to 6; 0 before the first heading.</summary>
    public int Chapter { get; }

    /// <summary>The text; full-width digits and punctuation as ASCII where ASCII has them.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The prose of each chapter, in document order.</summary>
    public static IEnumerable<ProseText> Of(List<ProseLine> prose)
    {
        var text = new StringBuilder();
        ProseText? current = null;
        foreach (var line in prose)
        {
            if (current is null || current.Chapter != line.Chapter)
            {
                if (current is not null)
                    yield return current.Finish(text);
                current = new ProseText(line.Chapter);
            }
            current._lines.Add((text.Length, line));
            Append(text, line.Text);
        }
        if (current is not null)
            yield return current.Finish(text);
    }

    /// <summary>The place of a character of the text.</summary>
    public Evidence At(int offset)
    {
        var line = _lines.FindLast(entry => entry.Offset <= offset).Line;
        return new Evidence(0, 0, 0, line.Page, line.Line);
    }

    private ProseText Finish(StringBuilder text)
    {
        Text = text.ToString();
        text.Clear();
        return this;
    }

    private static void Append(StringBuilder text, string line)
    {
        foreach (var c in line)
        {
            if (text.Length >= MaxLength)
                return;
            if (!char.IsWhiteSpace(c))
                text.Append(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c);
        }
    }
}
