using Warehouse.Reading.Form;

namespace Warehouse.SampleReports.Printing;

/// <summary>A table of the form as it stands on paper: rows of cells, each cell listed once, in the row of its upper left corner.</summary>
/// <param name="Table">Which table of the form.</param>
/// <param name="ColumnCount">Columns of the underlying grid.</param>
/// <param name="HeaderRows">How many of the first rows are column headers.</param>
/// <param name="Rows">The rows, as HTML would list them.</param>
public sealed record PrintedTable(FormTable Table, int ColumnCount, int HeaderRows, IReadOnlyList<IReadOnlyList<PrintedCell>> Rows)
{
    /// <summary>Every cell with its place in the grid, row by row.</summary>
    public IReadOnlyList<PlacedCell> Place()
    {
        var taken = new bool[Rows.Count, ColumnCount];
        var placed = new List<PlacedCell>();
        for (var row = 0; row < Rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in Rows[row])
            {
                while (taken[row, column])
                    column++;
                placed.Add(new PlacedCell(row, column, cell));
                for (var r = row; r < row + cell.RowSpan; r++)
                {
                    for (var c = column; c < column + cell.ColumnSpan; c++)
                        taken[r, c] = true;
                }
            }
        }

        return placed;
    }

    /// <summary>The texts of the grid; a merged cell prints its text in its upper left corner and nothing elsewhere.</summary>
    public string[,] Texts()
    {
        var texts = new string[Rows.Count, ColumnCount];
        foreach (var (row, column, cell) in Place())
            texts[row, column] = cell.Text;
        return texts;
    }

    /// <summary>The table with every cell changed by <paramref name="change"/>.</summary>
    public PrintedTable Map(Func<PrintedCell, PrintedCell> change) =>
        this with { Rows = [.. Rows.Select(row => (PrintedCell[])[.. row.Select(change)])] };
}
