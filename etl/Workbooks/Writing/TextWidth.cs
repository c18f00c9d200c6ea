using System.Buffers;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>How wide text is in a column, in units of one digit: the library's own measuring needs fonts that servers lack.</summary>
internal static class TextWidth
{
    private const int Tenths = 10;

    private static readonly SearchValues<char> Narrow = SearchValues.Create(" ijlrtfI.,:;'!|()[]-/");
    private static readonly SearchValues<char> Broad = SearchValues.Create("mwMW@%&");

    /// <summary>Width of the widest line; East Asian wide and full-width characters (UAX #11) count two.</summary>
    public static int Of(string text) => text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n').Max(OfLine) : OfLine(text);

    /// <summary>Lines that the text takes when wrapped in a column of this width.</summary>
    public static int Lines(string text, double columnWidth)
    {
        var room = Math.Max(1, (int)columnWidth - 1);
        return text.Split('\n').Sum(line => Math.Max(1, (OfLine(line) + room - 1) / room));
    }

    private static int OfLine(string line)
    {
        var tenths = 0;
        foreach (var rune in line.EnumerateRunes())
            tenths += IsWide(rune.Value) ? 2 * Tenths : rune.IsAscii ? OfLatin((char)rune.Value) : Tenths;
        return (tenths + Tenths - 1) / Tenths;
    }

    // Letters of a text font against its digits, rounded up: words of English are some tenth narrower than as many digits.
    private static int OfLatin(char c) => Narrow.Contains(c) ? 7 : Broad.Contains(c) ? 15 : char.IsAsciiLetterUpper(c) ? 12 : Tenths;

    private static bool IsWide(int c) => c >= 0x1100
        && (c <= 0x115f || c is >= 0x2e80 and <= 0xa4cf or >= 0xac00 and <= 0xd7a3 or >= 0xf900 and <= 0xfaff or >= 0xfe30 and <= 0xfe6f
            or >= 0xff00 and <= 0xff60 or >= 0xffe0 and <= 0xffe6 or >= 0x1f300 and <= 0x1faff or >= 0x20000 and <= 0x3fffd
            or >= 0x2010 and <= 0x2026 or 0x201c or 0x201d);
}
