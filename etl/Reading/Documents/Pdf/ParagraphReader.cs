using System.Text;

namespace Warehouse.Reading.Documents.Pdf;

/// <summary>
/// Joins lines into paragraphs: Chinese typesetting indents the first line, and the last one ends before the margin. The lines of a title
/// stand in the middle and are larger than the text.
/// </summary>
internal sealed class ParagraphReader
{
    private readonly StringBuilder _text = new();
    private TextLine? _first;
    private TextLine? _last;
    private double _left;
    private double _right;
    private double _height;
    private bool _wasFull;

    /// <summary>Tells the margins of the page that the next lines stand on.</summary>
    public void Enter(IReadOnlyList<TextLine> lines)
    {
        _left = lines.Count > 0 ? lines.Min(line => line.Box.Left) : 0;
        _right = lines.Count > 0 ? lines.Max(line => line.Box.Right) : 0;
        _height = lines.Count > 0 ? lines.Select(line => line.Box.Height).Order().ElementAt(lines.Count / 2) : 0;
    }

    /// <summary>Adds a line; returns the paragraph that ended before it, or null.</summary>
    public ParagraphBlock? Add(TextLine line)
    {
        var ended = _last is not null && !Continues(line) ? End() : null;
        if (_first is null)
            _first = line;
        else if (char.IsAsciiLetterOrDigit(_text[^1]) && char.IsAsciiLetterOrDigit(line.Text[0]))
            _text.Append(' ');
        _text.Append(line.Text);
        _last = line;
        _wasFull = line.Box.Right > _right - (2 * line.Box.Height);
        return ended;
    }

    /// <summary>Ends the open paragraph; null when there is none.</summary>
    public ParagraphBlock? End()
    {
        var paragraph = _first is null ? null : new ParagraphBlock(_text.ToString().Trim(), _first.Page, _first.Number);
        _text.Clear();
        (_first, _last) = (null, null);
        return paragraph;
    }

    private bool Continues(TextLine line) =>
        ((IsTitle(line) && IsTitle(_last!)) || (_wasFull && line.Box.Left < _left + (0.8 * line.Box.Height)))
        && Math.Abs(line.Box.Height - _last!.Box.Height) < 0.5 * line.Box.Height
        && (line.Page != _last.Page || line.Box.Top - _last.Box.Bottom < 2 * line.Box.Height);

    private bool IsTitle(TextLine line) =>
        line.Box.Height > 1.15 * _height && Math.Abs(line.Box.CentreX - ((_left + _right) / 2)) < 2 * line.Box.Height;
}
