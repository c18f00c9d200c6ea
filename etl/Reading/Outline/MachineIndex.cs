using System.Globalization;
using Warehouse.Reading.Documents;

namespace Warehouse.Reading.Outline;

/// <summary>Recognises what data frames put around a table when they are written out: a column that numbers the rows, a head that numbers the columns.</summary>
internal static class MachineIndex
{
    private const int MinRows = 2;

    /// <summary>How many rows and columns at the upper left are numbering and not print; (0, 0) for a table that people made.</summary>
    public static (int Rows, int Columns) Of(GridBlock grid)
    {
        if (grid.Rows.Count <= MinRows || !NumbersColumns(grid.Rows[0], out var columns))
            return (0, 0);
        return columns == 0 || NumbersRows(grid) ? (1, columns) : (0, 0);
    }

    /// <summary>Whether a row says 0, 1, 2 …, or Unnamed: 0 …, perhaps behind an empty place over the numbers of the rows.</summary>
    private static bool NumbersColumns(GridRow row, out int columns)
    {
        columns = row.Count > 0 && row[0].Text.Length == 0 ? 1 : 0;
        if (row.Count - columns < MinRows)
            return false;
        for (var i = columns; i < row.Count; i++)
        {
            if (!IsNumber(row[i].Text, i - columns) && !row[i].Text.StartsWith("Unnamed:", StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private static bool NumbersRows(GridBlock grid)
    {
        for (var i = 1; i < grid.Rows.Count; i++)
        {
            if (!IsNumber(grid.Rows[i][0].Text, i - 1))
                return false;
        }
        return true;
    }

    private static bool IsNumber(string text, int number) => text == number.ToString(CultureInfo.InvariantCulture);
}
