namespace Warehouse.Reading.Figures;

/// <summary>Reads the unit of money that a label, a head or a line beside a table states.</summary>
internal static class MoneyUnit
{
    private const char Yuan = '元';

    /// <summary>
    /// The unit; <see cref="FigureUnit.None"/> when no money is spoken of, <see cref="FigureUnit.Unclear"/> for 千元, 亿元 and the like, and
    /// where
    /// several units stand side by side.
    /// </summary>
    public static FigureUnit Of(ReadOnlySpan<char> text)
    {
        // A narrow column breaks 万元 over two lines.
        if (text.IndexOfAny(" \n\t\u00A0\u3000") >= 0)
            text = string.Concat(text.ToString().Where(static c => !char.IsWhiteSpace(c)));
        var found = FigureUnit.None;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Yuan)
                found = Combine(found, IsTornOff(text, i) ? FigureUnit.Unclear : Before(text[..i]));
        }
        return found == FigureUnit.Unclear && AfterWordUnit(text) is { } declared ? declared : found;
    }

    /// <summary>What two statements say together: nothing is added by one that says nothing, and a contradiction is unclear.</summary>
    public static FigureUnit Combine(FigureUnit one, FigureUnit other) =>
        one == FigureUnit.None ? other : other == FigureUnit.None || other == one ? one : FigureUnit.Unclear;

    /// <summary>The end of a unit whose beginning stands elsewhere: 元） may be all that is left of （单位：万元）.</summary>
    private static bool IsTornOff(ReadOnlySpan<char> text, int at) => at == 0 && text.Length > 1 && (text[1] is '）' or ')');

    private static FigureUnit Before(ReadOnlySpan<char> text) => text switch
    {
        [.., '万'] => FigureUnit.TenThousandCny,
        [.., '十' or '百' or '千' or '亿' or '美' or '港'] => FigureUnit.Unclear,
        _ => FigureUnit.Cny,
    };

    /// <summary>The unit behind 单位, which counts where remarks (不足1元不计) speak of others.</summary>
    private static FigureUnit? AfterWordUnit(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("单位");
        if (at < 0)
            return null;
        var stated = text[(at + 2)..].TrimStart(":： ");
        var (unit, length) = stated.StartsWith("万元") ? (FigureUnit.TenThousandCny, 2)
            : stated is [Yuan, ..] ? (FigureUnit.Cny, 1) : (FigureUnit.None, 0);
        return length > 0 && (stated.Length == length || stated[length] is '，' or ',' or '；' or ';' or '）' or ')' or '。') ? unit : null;
    }
}
