using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>Makes the figures of chapter 三, column by column, so that every identity printed in the form holds.</summary>
internal sealed class RequestFigures(Random random, AgencySize size)
{
    private const string Total = "total";

    /// <summary>A complete table.</summary>
    public TableFigures Next(Edition edition)
    {
        var form = StatutoryForm.Instance;
        var rows = form.Rows.Where(row => row.Table == FormTable.Requests && row.IsIn(edition)).ToList();
        var columns = form.Columns.Where(column => column.Table == FormTable.Requests && column.Code != Total).ToList();
        var cells = form.Cells(FormTable.Requests, edition).ToDictionary(key => key, _ => (decimal?)0);
        foreach (var column in columns)
        {
            var figures = Column(column.Code == "natural_person", [.. rows.Where(row => row.Kind == "outcome").Select(row => row.Code)]);
            foreach (var (row, figure) in figures)
            {
                cells[new CellKey(FormTable.Requests, row, column.Code)] = figure;
                cells[new CellKey(FormTable.Requests, row, Total)] += figure;
            }
        }

        return new TableFigures(FormTable.Requests, edition, cells);
    }

    private Dictionary<string, decimal> Column(bool isNaturalPerson, IReadOnlyList<string> outcomes)
    {
        var received = isNaturalPerson ? random.Next(Largest + 1) : random.Next(4) == 0 ? random.Next((Largest / 20) + 2) : 0;
        var carriedIn = random.Next(3) == 0 ? random.Next((received / 10) + 1) : 0;
        var carriedOut = random.Next(3) == 0 ? random.Next(((received + carriedIn) / 10) + 1) : 0;
        var processed = received + carriedIn - carriedOut;
        var figures = outcomes.ToDictionary(outcome => outcome, _ => 0m);
        for (var left = processed; left > 0;)
        {
            // Half of the cases go to the first two outcomes, as in real life; the rest falls anywhere.
            var part = random.Next(1, (left / 2) + 2);
            figures[outcomes[random.Next(2) == 0 ? random.Next(2) : random.Next(outcomes.Count)]] += part;
            left -= part;
        }

        figures["received"] = received;
        figures["carried_in"] = carriedIn;
        figures["processed"] = processed;
        figures["carried_out"] = carriedOut;
        return figures;
    }

    private int Largest => size switch { AgencySize.City => 4000, AgencySize.County => 300, _ => 12 };
}
