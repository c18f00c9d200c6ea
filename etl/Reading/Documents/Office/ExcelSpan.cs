using System.Globalization;

namespace Warehouse.Reading.Documents.Office;

/// <summary>A rectangle of cells, numbered from 1 as Excel does.</summary>
/// <param name="Top">First row.</param>
/// <param name="Left">First column.</param>
/// <param name="Bottom">Last row.</param>
/// <param name="Right">Last column.</param>
internal readonly record struct ExcelSpan(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Reads a reference such as <c>B3</c> or <c>A1:C2</c>; null when it is none.</summary>
    public static ExcelSpan? Parse(string? reference)
    {
        var ends = (reference ?? "").Split(':');
        if (ends.Length > 2 || Cell(ends[0]) is not { } first || Cell(ends[^1]) is not { } last)
            return null;
        return new ExcelSpan(
            Math.Min(first.Row, last.Row), Math.Min(first.Column, last.Column),
            Math.Max(first.Row, last.Row), Math.Max(first.Column, last.Column));
    }

    /// <summary>Whether a cell lies inside.</summary>
    public bool Contains(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    private static (int Row, int Column)? Cell(string text)
    {
        var letters = text.TakeWhile(char.IsAsciiLetterUpper).Count();
        if (letters is 0 or > 3 || !int.TryParse(text.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            || row < 1)
            return null;
        return (row, text[..letters].Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1));
    }
}
