using System.Buffers;
using System.Globalization;

namespace Warehouse.Reading.Documents.Html;

/// <summary>
/// Collects text as a browser would show it: runs of white space become one space, line breaks are kept as \n, ends are trimmed.
/// </summary>
internal sealed class HtmlTextBuffer
{
    private static readonly string[] SmallNumbers = [.. Enumerable.Range(0, 100).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\n\r\f");

    private char[] _chars = new char[1024];
    private int _length;

    /// <summary>Whether nothing visible was collected.</summary>
    public bool IsBlank => _chars.AsSpan(0, _length).Trim().IsEmpty;

    /// <summary>Appends the data of a text node.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (_chars.Length - _length < text.Length)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + text.Length));
        while (!text.IsEmpty)
        {
            var space = text.IndexOfAny(Spaces);
            var run = space < 0 ? text : text[..space];
            run.CopyTo(_chars.AsSpan(_length));
            _length += run.Length;
            if (space < 0)
                return;
            if (_length > 0 && _chars[_length - 1] is not (' ' or '\n'))
                _chars[_length++] = ' ';
            text = text[space..].TrimStart(" \t\n\r\f");
        }
    }

    /// <summary>Starts a new line, unless one has just begun.</summary>
    public void BreakLine()
    {
        while (_length > 0 && _chars[_length - 1] == ' ')
            _length--;
        if (_length == 0 || _chars[_length - 1] == '\n')
            return;
        if (_length == _chars.Length)
            Array.Resize(ref _chars, _chars.Length * 2);
        _chars[_length++] = '\n';
    }

    /// <summary>The text collected so far; the buffer is empty afterwards.</summary>
    public string Take()
    {
        var text = _chars.AsSpan(0, _length).Trim();
        _length = 0;
        return text.Length switch
        {
            0 => "",
            1 when char.IsAsciiDigit(text[0]) => SmallNumbers[text[0] - '0'],
            2 when text[0] is >= '1' and <= '9' && char.IsAsciiDigit(text[1]) => SmallNumbers[((text[0] - '0') * 10) + text[1] - '0'],
            _ => text.ToString(),
        };
    }
}
