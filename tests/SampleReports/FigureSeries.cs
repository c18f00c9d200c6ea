using Warehouse.Etl.Reports;

namespace Warehouse.SampleReports;

/// <summary>
/// Makes the reports of one agency over several years so that they fit together: what one year carries out the next carries in, and rules and documents in
/// force follow from those issued and repealed.
/// </summary>
/// <param name="seed">What all choices follow from.</param>
public sealed class FigureSeries(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>One complete report in the 2021 form for each year.</summary>
    public IReadOnlyList<ReportFigures> Next(string agencyName, AgencySize size, int firstYear, int years)
    {
        var reports = new List<ReportFigures>();
        for (var year = firstYear; year < firstYear + years; year++)
        {
            TableFigures[] tables =
            [
                new DisclosureFigures(_random, size).Next(Edition.Form2021), new RequestFigures(_random, size).Next(Edition.Form2021),
                new ChallengeFigures(_random, size).Next(Edition.Form2021),
            ];
            if (reports.Count > 0)
                tables = [InForce(tables[0], reports[^1].Table(FormTable.Disclosure)!), CarryIn(tables[1], reports[^1].Table(FormTable.Requests)!), tables[2]];
            reports.Add(Narrative.Add(new ReportFigures
            {
                AgencyName = agencyName, Year = year, Tables = tables, Overview = [], Problems = [], OtherMatters = [],
            }));
        }

        return reports;
    }

    /// <summary>The report as its agency corrects it later: one request more, granted, in every figure that it touches.</summary>
    public static ReportFigures Corrected(ReportFigures report)
    {
        var cells = report.Table(FormTable.Requests)!.Cells.ToDictionary();
        foreach (var row in (ReadOnlySpan<string>)["received", "granted", "processed"])
        {
            cells[Request(row, "natural_person")]++;
            cells[Request(row, "total")]++;
        }

        return Narrative.Add(report with { Tables = [.. report.Tables.Select(table => table.Table == FormTable.Requests ? table with { Cells = cells } : table)] });
    }

    private static TableFigures CarryIn(TableFigures table, TableFigures before)
    {
        var cells = table.Cells.ToDictionary();
        foreach (var column in cells.Keys.Select(key => key.Column).Distinct().Where(column => column != "total").ToList())
        {
            var carriedIn = before.Value("carried_out", column)!.Value;
            var outgoing = cells[Request("processed", column)]!.Value + cells[Request("carried_out", column)]!.Value;
            // More came over than this year handles: the rest is granted too.
            var extra = Math.Max(0, carriedIn - outgoing);
            cells[Request("carried_in", column)] = carriedIn;
            cells[Request("received", column)] = outgoing + extra - carriedIn;
            cells[Request("granted", column)] += extra;
            cells[Request("processed", column)] += extra;
        }

        foreach (var row in cells.Keys.Select(key => key.Row).Distinct().ToList())
            cells[Request(row, "total")] = cells.Where(cell => cell.Key.Row == row && cell.Key.Column != "total").Sum(cell => cell.Value);
        return table with { Cells = cells };
    }

    private static TableFigures InForce(TableFigures table, TableFigures before)
    {
        var cells = table.Cells.ToDictionary();
        foreach (var row in (ReadOnlySpan<string>)["rules", "normative_documents"])
        {
            var available = before.Value(row, "in_force")!.Value + cells[Disclosure(row, "issued")]!.Value;
            var repealed = Math.Min(available, cells[Disclosure(row, "repealed")]!.Value);
            cells[Disclosure(row, "repealed")] = repealed;
            cells[Disclosure(row, "in_force")] = available - repealed;
        }

        return table with { Cells = cells };
    }

    private static CellKey Request(string row, string column) => new(FormTable.Requests, row, column);

    private static CellKey Disclosure(string row, string column) => new(FormTable.Disclosure, row, column);
}
