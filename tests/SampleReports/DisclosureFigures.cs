using Warehouse.Reading.Figures;
using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>
/// Makes the figures of chapter 二. The trial form states a procurement amount in one of two units; the other cell is not printed.
/// </summary>
internal sealed class DisclosureFigures(Random random, AgencySize size)
{
    /// <summary>A complete table.</summary>
    public TableFigures Next(Edition edition)
    {
        var cells = StatutoryForm.Instance.Cells(FormTable.Disclosure, edition).ToDictionary(key => key, key => (decimal?)Figure(key));
        if (edition == Edition.Trial2019)
            cells.Remove(new CellKey(FormTable.Disclosure, "procurement", random.Next(2) == 0 ? "amount_cny" : "amount_10k_cny"));
        return new TableFigures(FormTable.Disclosure, edition, cells);
    }

    private decimal Figure(CellKey key) => (key.Row, key.Column) switch
    {
        ("rules", _) when size != AgencySize.City => 0,
        ("rules", _) => random.Next(20),
        (_, "change") => random.Next(-30, 31),
        (_, "decisions") => random.Next(Largest + 1),
        (_, "amount_10k_cny") => Math.Round((decimal)random.NextDouble() * Largest / 10, random.Next(5)),
        (_, "amount_cny") => random.Next(1, Largest) * 100m,
        _ => random.Next((Largest / 1000) + 10),
    };

    private int Largest => size switch { AgencySize.City => 4_000_000, AgencySize.County => 20_000, _ => 500 };
}
