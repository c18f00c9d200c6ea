using System.Globalization;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>A formula together with its value, so that programs that do not calculate show the right figure.</summary>
/// <param name="Text">The formula without its equals sign.</param>
/// <param name="Value">Its value; null when it gives a text: an empty one because nothing was reported, or a word.</param>
internal readonly record struct Formula(string Text, double? Value)
{
    /// <summary>What stands where a figure does not exist: nothing to divide by, or a sample too small to show.</summary>
    public const string NotApplicable = "—";

    /// <summary>The text that it gives; null for a formula that gives a number or nothing.</summary>
    public string? Word { get; init; }

    /// <summary>Whether a figure that it needs was not reported.</summary>
    public bool IsMissing => Value is null && Word is null;

    /// <summary>A cell or range of figures by its address.</summary>
    public static Formula Cell(string address, double? value) => new(address, value);

    /// <summary>
    /// One figure divided by another; empty when either is missing, a dash when the divisor is 0 or either does not exist.
    /// </summary>
    public static Formula Ratio(Formula top, Formula bottom) =>
        Of(top, bottom, $"{top.Text}/{bottom.Text}", (a, b) => a / b, divides: true);

    /// <summary>One figure less another; empty when either is missing, a dash when either does not exist.</summary>
    public static Formula Difference(Formula now, Formula before) =>
        Of(now, before, $"{now.Text}-{before.Text}", (a, b) => a - b, divides: false);

    /// <summary>One share less another in percentage points; empty when either is missing, a dash when either does not exist.</summary>
    public static Formula Points(Formula now, Formula before) =>
        Of(now, before, $"({now.Text}-{before.Text})*100", (a, b) => (a - b) * 100, divides: false);

    /// <summary>Growth as a share; empty when either is missing, a dash when there was nothing before.</summary>
    public static Formula Growth(Formula now, Formula before) =>
        Of(now, before, $"{now.Text}/{before.Text}-1", (a, b) => a / b - 1, divides: true);

    /// <summary>Whether two figures agree: a tick or a cross. A figure that is missing on one side only does not agree.</summary>
    public static Formula Agreement(Formula a, Formula b) => new($"IF(ABS(N({a.Text})-N({b.Text}))<0.00005,\"✓\",\"✗\")", null)
    {
        Word = Math.Abs((a.Value ?? 0) - (b.Value ?? 0)) < 0.00005 ? "✓" : "✗",
    };

    private static Formula Of(Formula left, Formula right, string text, Func<double, double, double> figure, bool divides)
    {
        var exists = divides ? $"AND(ISNUMBER({left.Text}),N({right.Text})<>0)" : $"AND(ISNUMBER({left.Text}),ISNUMBER({right.Text}))";
        var formula = $"IF({exists},{text},IF(OR({left.Text}=\"\",{right.Text}=\"\"),\"\",\"{NotApplicable}\"))";
        if (left.Value is { } a && right.Value is { } b && (b != 0 || !divides))
            return new(formula, figure(a, b));
        return new(formula, null) { Word = left.IsMissing || right.IsMissing ? null : NotApplicable };
    }

    /// <summary>The value as the file stores it.</summary>
    public string CachedText => Value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Word ?? "";
}
