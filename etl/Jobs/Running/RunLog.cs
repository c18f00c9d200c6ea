using System.Globalization;
using System.Text;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>The last lines of a run's log, bounded in number and length.</summary>
internal sealed class RunLog(int capacity)
{
    private const int LongestLine = 500;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();

    /// <summary>Adds a line; characters that are no text (control, direction of writing) become spaces, since text from the web may be in it.</summary>
    public void Add(string line)
    {
        var text = line.Length > LongestLine ? string.Concat(line.AsSpan(0, LongestLine), "…") : line;
        var clean = string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.GetUnicodeCategory(source[i]) is UnicodeCategory.Control or UnicodeCategory.Format ? ' ' : source[i];
        });
        lock (_lock)
        {
            _lines.Enqueue(clean);
            while (_lines.Count > capacity)
                _lines.Dequeue();
        }
    }

    /// <summary>The lines; null when there are none.</summary>
    public string? Excerpt()
    {
        lock (_lock)
            return _lines.Count == 0 ? null : new StringBuilder().AppendJoin('\n', _lines).ToString();
    }
}
