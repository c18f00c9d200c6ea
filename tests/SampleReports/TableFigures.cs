using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>The figures of one table of a sample report.</summary>
/// <param name="Table">The table of the form.</param>
/// <param name="Edition">The edition in which it is printed.</param>
/// <param name="Cells">
/// The printed cells; null is a cell printed without a figure, a key that is absent belongs to a row that is not printed.
/// </param>
public sealed record TableFigures(FormTable Table, Edition Edition, IReadOnlyDictionary<CellKey, decimal?> Cells)
{
    /// <summary>Whether any cell of the row is printed.</summary>
    public bool Prints(string row) => Cells.Keys.Any(key => key.Row == row);

    /// <summary>The figure, or null when it is blank or not printed.</summary>
    public decimal? Value(string row, string column) => Cells.GetValueOrDefault(new CellKey(Table, row, column));
}
