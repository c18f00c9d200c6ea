using System.Buffers;
using System.Globalization;
using System.Text;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>
/// Writes pieces of XML as bytes: what comes from the writer of rows itself as it is, numbers and texts escaped. A sheet of a million cells
/// is
/// written in a fraction of the time that a general writer needs, which looks at every name and attribute anew.
/// </summary>
internal sealed class Utf8Xml(Stream target) : IDisposable
{
    private const int Size = 1 << 16;

    // Longest number or run of plain characters that is written at once.
    private const int Piece = 1024;

    // Beyond it a double no longer prints like a whole number.
    private const double LargestWhole = 1e15;

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&");

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int _used;

    /// <summary>Markup as it is.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_buffer.AsSpan(_used));
        _used += markup.Length;
    }

    /// <summary>A whole number.</summary>
    public void Number(long value)
    {
        Reserve(Piece);
        value.TryFormat(_buffer.AsSpan(_used), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>A number, with as many digits as read back to the same one.</summary>
    public void Number(double value)
    {
        if (Math.Abs(value) < LargestWhole && Math.Truncate(value) == value)
        {
            Number((long)value);
            return;
        }

        Reserve(Piece);
        value.TryFormat(_buffer.AsSpan(_used), out var written, "R", CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>A text, escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(Special) is >= 0 and var at ? at : text.Length;
            Plain(text[..plain]);
            if (plain == text.Length)
                return;
            Raw(text[plain] switch { '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&amp;"u8 });
            text = text[(plain + 1)..];
        }
    }

    /// <summary>Hands everything over to the stream.</summary>
    public void Flush()
    {
        target.Write(_buffer, 0, _used);
        _used = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            // A pair of surrogates stays together.
            var length = text.Length <= Piece ? text.Length : char.IsHighSurrogate(text[Piece - 1]) ? Piece - 1 : Piece;
            Reserve(length * 3);
            _used += Encoding.UTF8.GetBytes(text[..length], _buffer.AsSpan(_used));
            text = text[length..];
        }
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes > Size)
            Flush();
    }
}
