using System.Buffers;
using System.Globalization;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Figures;

/// <summary>
/// Reads the figure in a cell. Understood are full-width digits, thousands separators, signs (also 增 and 减), decimals, counters and units
/// of money, 零 and 〇, and a remark in brackets behind the number. A dash, a slash or nothing is blank; all else is unreadable.
/// </summary>
internal static class FigureReader
{
    private const int MaxLength = 60;

    private static readonly SearchValues<char> BlankMarks = SearchValues.Create("-—–－─―‐_＿/／\\＼ \u00A0\u3000\t\n\u200B\uFEFF");

    private static readonly SearchValues<char> NumberChars = SearchValues.Create("0123456789,.");

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789,.+-% ");

    private static readonly string[] Counters = ["件次", "人次", "件", "宗", "起", "条", "个", "项", "次", "份", "人", "例"];

    /// <summary>The figure that a text states.</summary>
    public static Figure Read(ReadOnlySpan<char> text)
    {
        if (text.Length == 1 && char.IsAsciiDigit(text[0]))
            return new Figure(CellState.Reported, text[0] - '0');
        if (text.IndexOfAnyExcept(BlankMarks) < 0)
            return new Figure(CellState.Blank);
        if (text.Length > MaxLength)
            return new Figure(CellState.Unreadable);
        Span<char> folded = stackalloc char[MaxLength];
        for (var i = 0; i < text.Length; i++)
            folded[i] = Fold(text[i]);
        return ReadFolded(((ReadOnlySpan<char>)folded[..text.Length]).Trim());
    }

    private static Figure ReadFolded(ReadOnlySpan<char> text)
    {
        var sign = TakeSign(ref text);
        var length = NumberLength(text);
        var rest = text[length..].Trim();
        if (length == 0)
            return text is "零" or "〇" ? new Figure(CellState.Reported) : new Figure(CellState.Unreadable);
        if (!TryReadUnit(rest, out var unit) || !TryReadNumber(text[..length], out var value))
            return new Figure(CellState.Unreadable);
        return new Figure(CellState.Reported, sign * value, unit);
    }

    private static int TakeSign(ref ReadOnlySpan<char> text)
    {
        var sign = text.IsEmpty ? 0 : text[0] switch { '+' or '增' => 1, '-' or '减' => -1, _ => 0 };
        if (sign == 0)
            return 1;
        text = text[1..].TrimStart();
        if (!text.IsEmpty && text[0] is '加' or '少')
            text = text[1..].TrimStart();
        return sign;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(NumberChars);
        return length < 0 ? text.Length : length;
    }

    /// <summary>Reads what follows the number: a unit, also in brackets, or a remark in brackets such as 22（其中修订16件）.</summary>
    private static bool TryReadUnit(ReadOnlySpan<char> rest, out FigureUnit unit)
    {
        unit = FigureUnit.None;
        var open = rest.IndexOf('(');
        if (open < 0)
            return TryReadPlainUnit(rest, out unit);
        if (rest[^1] != ')' || rest[(open + 1)..].Contains('('))
            return false;
        var inside = rest[(open + 1)..^1].Trim();
        return open > 0
            ? TryReadPlainUnit(rest[..open].TrimEnd(), out unit) && (IsRemark(inside) || IsCounter(inside))
            : TryReadPlainUnit(inside, out unit) || IsRemark(inside);
    }

    /// <summary>Words; a bare second number as in 3（15） leaves open which of the two is the figure.</summary>
    private static bool IsRemark(ReadOnlySpan<char> inside) => inside.Length > 1 && inside.IndexOfAnyExcept(NumberSigns) >= 0;

    private static bool TryReadPlainUnit(ReadOnlySpan<char> text, out FigureUnit unit)
    {
        unit = text switch { "元" or "元整" => FigureUnit.Cny, "万元" => FigureUnit.TenThousandCny, _ => FigureUnit.None };
        return text.IsEmpty || unit != FigureUnit.None || IsCounter(text);
    }

    private static bool IsCounter(ReadOnlySpan<char> rest)
    {
        foreach (var counter in Counters)
        {
            if (rest.SequenceEqual(counter))
                return true;
        }
        return false;
    }

    /// <summary>Digits with an optional decimal part; commas only where they separate thousands.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length > 24 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
            return false;
        // Nobody counts 01 cases: the second digit is the mark of a note, or another figure.
        if (text is ['0', not '.', ..])
            return false;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (point >= 0 && text[(point + 1)..].IndexOfAny('.', ',') >= 0)
            return false;
        var group = whole.IndexOf(',');
        if (group >= 0 && (group > 3 || !AreThousands(whole[group..])))
            return false;
        return decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    private static bool AreThousands(ReadOnlySpan<char> groups)
    {
        if (groups.Length % 4 != 0)
            return false;
        for (var i = 0; i < groups.Length; i++)
        {
            if ((groups[i] == ',') != (i % 4 == 0))
                return false;
        }
        return true;
    }

    private static char Fold(char c) => c switch
    {
        '\u00A0' or '\u3000' or '\n' or '\t' => ' ',
        '\u200B' or '\uFEFF' => ' ',
        '－' or '—' or '–' or '−' => '-',
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        _ => c,
    };
}
