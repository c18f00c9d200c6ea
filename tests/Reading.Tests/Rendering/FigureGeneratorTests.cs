using Warehouse.Reading.Form;
using Warehouse.SampleReports;

namespace Warehouse.Reading.Tests.Rendering;

public class FigureGeneratorTests
{
    [Fact]
    public void The_same_seed_makes_the_same_reports()
    {
        var first = new FigureGenerator(7);
        var second = new FigureGenerator(7);

        for (var i = 0; i < 20; i++)
            Fingerprint(first.Next()).ShouldBe(Fingerprint(second.Next()));
    }

    [Theory]
    [InlineData(Edition.Form2021)]
    [InlineData(Edition.Trial2019)]
    public void Complete_figures_obey_the_identities_printed_in_the_form(Edition edition)
    {
        var generator = new FigureGenerator(1);
        for (var i = 0; i < 50; i++)
        {
            var report = generator.NextComplete((AgencySize)(i % 3), edition, edition);
            var requests = report.Table(FormTable.Requests)!;
            foreach (var column in requests.Cells.Keys.Select(key => key.Column).Distinct())
            {
                var outcomes = StatutoryForm.Instance.Rows.Where(row => row.Kind == "outcome")
                    .Sum(row => requests.Value(row.Code, column) ?? 0);
                outcomes.ShouldBe(requests.Value("processed", column)!.Value);
                (requests.Value("received", column) + requests.Value("carried_in", column))
                    .ShouldBe(requests.Value("processed", column) + requests.Value("carried_out", column));
            }

            requests.Cells.Where(cell => cell.Key.Column != "total").GroupBy(cell => cell.Key.Row)
                .ShouldAllBe(row => row.Sum(cell => cell.Value) == requests.Value(row.Key, "total"));
        }
    }

    [Fact]
    public void Reports_come_with_every_kind_of_gap()
    {
        var generator = new FigureGenerator(3);
        var reports = Enumerable.Range(0, 200).Select(_ => generator.Next()).ToList();

        reports.ShouldContain(report => report.Tables.Count == 2);
        reports.ShouldContain(report => report.Expected().All(cell => cell.State == CellState.Reported));
        reports.ShouldContain(report => report.Table(FormTable.Challenges) != null
            && report.Table(FormTable.Challenges)!.Cells.Values.All(value => value == null));
        reports.ShouldContain(report =>
            report.Expected().Any(cell => cell.Key.Table == FormTable.Requests && cell.State == CellState.Missing));
    }

    private static string Fingerprint(ReportFigures report) => $"{report.Title} {string.Join('|', report.Expected())}";
}
