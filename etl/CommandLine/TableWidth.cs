using Spectre.Console.Rendering;

namespace Warehouse.Etl.CommandLine;

/// <summary>Whether a table can be read on a screen of some width, where an ideograph takes two cells.</summary>
internal static class TableWidth
{
    // Narrower columns break every word, and one of a single cell can hold no ideograph at all.
    private const int NarrowestColumn = 10;

    private const int CellsBetweenColumns = 3;

    /// <summary>Whether every column gets the width of its content, or at least one in which text can be wrapped.</summary>
    public static bool Fits(IReadOnlyList<string> header, IReadOnlyCollection<IReadOnlyList<string>> rows, int width)
    {
        var needed = 1;
        for (var column = 0; column < header.Count && needed <= width; column++)
        {
            var widest = rows.Select(row => row[column]).Append(header[column]).Max(text => new Segment(text).CellCount());
            needed += Math.Min(widest, NarrowestColumn) + CellsBetweenColumns;
        }

        return needed <= width;
    }
}
