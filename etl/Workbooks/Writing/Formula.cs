using System.Globalization;

namespace Warehouse.Etl.Workbooks.Writing;

/// <summary>A formula together with its value, so that programs that do not calculate show the right figure.</summary>
/// <param name="Text">The formula without its equals sign.</param>
/// <param name="Value">Its value; null when it gives an empty text because nothing was reported.</param>
internal readonly record struct Formula(string Text, double? Value)
{
    /// <summary>The text that it gives; null for a formula that gives a number or nothing.</summary>
    public string? Word { get; init; }

    /// <summary>A cell or range of figures by its address.</summary>
    public static Formula Cell(string address, double? value) => new(address, value);

    /// <summary>One figure divided by another; empty when either is missing or the divisor is 0.</summary>
    public static Formula Ratio(Formula top, Formula bottom) => new(
        $"IF(N({bottom.Text})=0,\"\",IF({top.Text}=\"\",\"\",{top.Text}/{bottom.Text}))",
        top.Value is { } a && bottom.Value is { } b && b != 0 ? a / b : null);

    /// <summary>One figure less another; empty when either is missing.</summary>
    public static Formula Difference(Formula now, Formula before) => new(
        $"IF(OR({now.Text}=\"\",{before.Text}=\"\"),\"\",{now.Text}-{before.Text})",
        now.Value is { } a && before.Value is { } b ? a - b : null);

    /// <summary>Growth as a share; empty when either is missing or there was nothing before.</summary>
    public static Formula Growth(Formula now, Formula before) => new(
        $"IF(OR({now.Text}=\"\",N({before.Text})=0),\"\",{now.Text}/{before.Text}-1)",
        now.Value is { } a && before.Value is { } b && b != 0 ? a / b - 1 : null);

    /// <summary>Whether two figures agree: a tick or a cross. A figure that is missing on one side only does not agree.</summary>
    public static Formula Agreement(Formula a, Formula b) => new($"IF(ABS(N({a.Text})-N({b.Text}))<0.00005,\"✓\",\"✗\")", null)
    {
        Word = Math.Abs((a.Value ?? 0) - (b.Value ?? 0)) < 0.00005 ? "✓" : "✗",
    };

    /// <summary>The value as the file stores it.</summary>
    public string CachedText => Value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Word ?? "";
}
