using System.Text;

namespace Warehouse.Reading.Documents.Pdf;

/// <summary>Words that stand beside each other.</summary>
/// <param name="Words">From left to right; at least one.</param>
internal sealed record TextLine(IReadOnlyList<PageWord> Words)
{
    // A gap narrower than this share of the height is letter spacing, not a space.
    private const double SpaceWidth = 0.15;

    // A gap wider than this share of the height parts columns.
    private const double ColumnGap = 1.5;

    /// <summary>The rectangle around all words.</summary>
    public PageBox Box { get; } = Words.Select(word => word.Box).Aggregate((a, b) => a.Around(b));

    /// <summary>Page, from 1.</summary>
    public int Page => Words[0].Page;

    /// <summary>Line on its page, from 1.</summary>
    public int Number => Words[0].Line;

    /// <summary>The words, with a space where a gap is.</summary>
    public string Text => Join(Words);

    /// <summary>The texts that wide gaps part; more than one only in a table without rules.</summary>
    public IReadOnlyList<string> Cells
    {
        get
        {
            var cells = new List<string>();
            var first = 0;
            for (var i = 1; i <= Words.Count; i++)
            {
                if (i < Words.Count && Gap(Words, i) <= ColumnGap * Words[i].Box.Height)
                    continue;
                cells.Add(Join([.. Words.Skip(first).Take(i - first)]));
                first = i;
            }

            return cells;
        }
    }

    /// <summary>The lines that words form, from the top.</summary>
    public static IReadOnlyList<TextLine> Of(IEnumerable<PageWord> words)
    {
        var lines = new List<TextLine>();
        var line = new List<PageWord>();
        var centre = 0.0;
        foreach (var word in words.OrderBy(word => word.Box.CentreY))
        {
            // Figures and labels of one row differ a little in height and base line.
            if (line.Count > 0 && word.Box.CentreY - centre > Math.Min(word.Box.Height, line[0].Box.Height) / 2)
                End();
            if (line.Count == 0)
                centre = word.Box.CentreY;
            line.Add(word);
        }

        if (line.Count > 0)
            End();
        return lines;

        void End()
        {
            line.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
            lines.Add(new TextLine(line));
            line = [];
        }
    }

    private static string Join(IReadOnlyList<PageWord> words)
    {
        var text = new StringBuilder(words[0].Text);
        for (var i = 1; i < words.Count; i++)
        {
            if (Gap(words, i) > SpaceWidth * words[i].Box.Height)
                text.Append(' ');
            text.Append(words[i].Text);
        }

        return text.ToString();
    }

    private static double Gap(IReadOnlyList<PageWord> words, int i) => words[i].Box.Left - words[i - 1].Box.Right;
}
