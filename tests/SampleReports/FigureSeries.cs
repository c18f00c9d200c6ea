using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>
/// Makes the reports of one agency over several years so that they fit together: what one year carries out the next carries in, and rules
/// and documents in
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
            var before = reports.LastOrDefault();
            TableFigures[] tables =
            [
                Disclosure(size, before?.Table(FormTable.Disclosure)), Requests(size, before?.Table(FormTable.Requests)),
                new ChallengeFigures(_random, size).Next(Edition.Form2021),
            ];
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
            cells[RequestKey(row, "natural_person")]++;
            cells[RequestKey(row, "total")]++;
        }

        return Narrative.Add(
            report
            with
            { Tables = [.. report.Tables.Select(table => table.Table == FormTable.Requests ? table with { Cells = cells } : table)] });
    }

    private TableFigures Disclosure(AgencySize size, TableFigures? before)
    {
        var table = new DisclosureFigures(_random, size).Next(Edition.Form2021);
        return before is null ? table : InForce(NotFarFrom(before, table), before);
    }

    // Of twenty years that might follow, the one whose number of requests is nearest to that of the year before.
    private TableFigures Requests(AgencySize size, TableFigures? before)
    {
        var figures = new RequestFigures(_random, size);
        return before is null
            ? figures.Next(Edition.Form2021)
            : Enumerable.Range(0, 20).Select(_ => CarryIn(figures.Next(Edition.Form2021), before))
                .MinBy(table => Math.Abs(table.Value("received", "total")!.Value - before.Value("received", "total")!.Value))!;
    }

    // Decisions and fees move by at most a fifth from one year to the next.
    private TableFigures NotFarFrom(TableFigures before, TableFigures table) => table with
    {
        Cells = table.Cells.ToDictionary(cell => cell.Key, cell => cell.Key.Column switch
        {
            "decisions" => Math.Round(before.Value(cell.Key.Row, "decisions")!.Value * _random.Next(80, 121) / 100),
            "amount_10k_cny" => Math.Round(before.Value(cell.Key.Row, "amount_10k_cny")!.Value * _random.Next(80, 121) / 100, 4),
            _ => cell.Value,
        }),
    };

    private static TableFigures CarryIn(TableFigures table, TableFigures before)
    {
        var cells = table.Cells.ToDictionary();
        foreach (var column in cells.Keys.Select(key => key.Column).Distinct().Where(column => column != "total").ToList())
        {
            var carriedIn = before.Value("carried_out", column)!.Value;
            var outgoing = cells[RequestKey("processed", column)]!.Value + cells[RequestKey("carried_out", column)]!.Value;
            // More came over than this year handles: the rest is granted too.
            var extra = Math.Max(0, carriedIn - outgoing);
            cells[RequestKey("carried_in", column)] = carriedIn;
            cells[RequestKey("received", column)] = outgoing + extra - carriedIn;
            cells[RequestKey("granted", column)] += extra;
            cells[RequestKey("processed", column)] += extra;
        }

        foreach (var row in cells.Keys.Select(key => key.Row).Distinct().ToList())
            cells[RequestKey(row, "total")] = cells.Where(cell => cell.Key.Row == row && cell.Key.Column != "total")
                .Sum(cell => cell.Value);
        return table with { Cells = cells };
    }

    private static TableFigures InForce(TableFigures table, TableFigures before)
    {
        var cells = table.Cells.ToDictionary();
        foreach (var row in (ReadOnlySpan<string>)["rules", "normative_documents"])
        {
            var available = before.Value(row, "in_force")!.Value + cells[DisclosureKey(row, "issued")]!.Value;
            var repealed = Math.Min(available, cells[DisclosureKey(row, "repealed")]!.Value);
            cells[DisclosureKey(row, "repealed")] = repealed;
            cells[DisclosureKey(row, "in_force")] = available - repealed;
        }

        return table with { Cells = cells };
    }

    private static CellKey RequestKey(string row, string column) => new(FormTable.Requests, row, column);

    private static CellKey DisclosureKey(string row, string column) => new(FormTable.Disclosure, row, column);
}
