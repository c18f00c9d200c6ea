using System.Globalization;

namespace Warehouse.SampleReports.Printing;

/// <summary>How figures are written.</summary>
public sealed record PrintStyle
{
    /// <summary>What stands in a cell without a figure: nothing, a dash, a slash, a no-break space.</summary>
    public string BlankMark { get; init; } = "";

    /// <summary>Whether thousands are separated by commas.</summary>
    public bool ThousandsSeparators { get; init; }

    /// <summary>Whether digits are the full-width ones of East Asian fonts.</summary>
    public bool FullWidthDigits { get; init; }

    /// <summary>The text of a figure.</summary>
    /// <param name="value">The figure; null prints the blank mark.</param>
    /// <param name="unit">A unit printed inside the cell.</param>
    public string Text(decimal? value, string unit = "")
    {
        if (value is not { } figure)
            return BlankMark;
        var text = figure.ToString(ThousandsSeparators ? "#,0.####" : "0.####", CultureInfo.InvariantCulture) + unit;
        return FullWidthDigits ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)) : text;
    }
}
