using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>Makes the figures of chapter 四; the four results sum to the total of each channel.</summary>
internal sealed class ChallengeFigures(Random random, AgencySize size)
{
    private static readonly string[] Results = ["upheld", "corrected", "other", "pending"];

    /// <summary>A complete table.</summary>
    public TableFigures Next(Edition edition)
    {
        var largest = size switch { AgencySize.City => 200, AgencySize.County => 12, _ => 2 };
        var cells = new Dictionary<CellKey, decimal?>();
        foreach (var channel in StatutoryForm.Instance.Rows.Where(row => row.Table == FormTable.Challenges).Select(row => row.Code))
        {
            var total = 0;
            foreach (var result in Results)
            {
                var cases = random.Next(2) == 0 ? 0 : random.Next(largest + 1);
                total += cases;
                cells[new CellKey(FormTable.Challenges, channel, result)] = cases;
            }

            cells[new CellKey(FormTable.Challenges, channel, "total")] = total;
        }

        return new TableFigures(FormTable.Challenges, edition, cells);
    }
}
