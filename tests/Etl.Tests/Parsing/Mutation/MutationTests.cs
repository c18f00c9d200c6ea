using System.Collections.Concurrent;
using System.Text;
using Warehouse.Etl.Parsing;
using Warehouse.Etl.Reports;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Html;
using Warehouse.SampleReports.Text;

namespace Warehouse.Etl.Tests.Parsing.Mutation;

/// <summary>
/// 20,000 damaged documents with known figures. None may stop the parser, and none may make it report a figure that the document does not
/// print there, unless the sums of the form show that something is wrong.
/// </summary>
public class MutationTests
{
    private const int Layouts = 12_000;
    private const int Markups = 8_000;
    private const int Reports = 150;
    private const int ShownFailures = 8;

    private static readonly HtmlStyle[] Pages = [.. HtmlStyles.All.Where(style => style.Name is not ("gbk-undeclared" or "gbk-declared"))];

    private static readonly TextStyle[] Texts = [.. TextStyles.All];

    private static readonly ReportFigures[] Truths = [.. Enumerable.Range(0, Reports).Select(seed => new FigureGenerator(seed).Next())];

    [Fact]
    public void A_fault_of_layout_leads_to_no_wrong_figure_without_a_broken_sum()
    {
        var failures = new ConcurrentBag<string>();
        Parallel.For(0, Layouts, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, seed =>
        {
            var random = new Random(seed);
            var truth = Truths[random.Next(Reports)];
            var mutator = new TableMutator(random);
            var document = Render(truth, mutator, random, out var name);

            if (Parse(document) is ParseResult.Parsed { Report: var report } && Wrong(truth, report) is [var first, ..] && !BreaksASum(report))
                failures.Add($"seed {seed}, {name}, {string.Join("; ", mutator.Log)}: {first}");
        });
        failures.Take(ShownFailures).ShouldBeEmpty($"{failures.Count} of {Layouts}");
    }

    [Fact]
    public void A_fault_of_markup_leads_to_no_wrong_figure_that_the_sums_could_tell()
    {
        var failures = new ConcurrentBag<string>();
        Parallel.For(0, Markups, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, seed =>
        {
            var random = new Random(seed);
            var truth = Truths[random.Next(Reports)];
            var style = Pages[random.Next(Pages.Length)];
            var document = MarkupMutation.Apply(style.Encoding.GetString(new HtmlRenderer(style).Render(truth)), random, out var what);

            if (Parse(Encoding.UTF8.GetBytes(document)) is not ParseResult.Parsed { Report: var report } || BreaksASum(report))
                return;
            var cells = report.Cells.ToDictionary(cell => cell.Key);
            foreach (var cell in WrongCells(truth, report))
            {
                // The sums could tell when all that the cell takes part in can be worked out.
                var sums = PrintedIdentities.Of(report.Cells, cell.Key).ToList();
                if (sums.Count > 0 && sums.TrueForAll(sum => PrintedIdentities.Holds(sum, cells) is not null))
                    failures.Add($"seed {seed}, {style.Name}, {what}: {Describe(truth, cell)}");
            }
        });
        failures.Take(ShownFailures).ShouldBeEmpty($"{failures.Count} of {Markups}");
    }

    private static byte[] Render(ReportFigures truth, TableMutator mutator, Random random, out string name)
    {
        if (random.Next(3) == 0)
        {
            var text = Texts[random.Next(Texts.Length)];
            name = text.Name;
            return new TextRenderer(text with { Tables = table => mutator.Mutate(table).SelectMany(text.Tables) }).Render(truth);
        }
        var page = Pages[random.Next(Pages.Length)];
        name = page.Name;
        return new HtmlRenderer(page with { Tables = table => mutator.Mutate(table).SelectMany(page.Tables) }).Render(truth);
    }

    private static ParseResult Parse(byte[] document) => Parsers.Default.Parse(document, null, TestContext.Current.CancellationToken);

    private static bool BreaksASum(AnnualReport report)
    {
        var cells = report.Cells.ToDictionary(cell => cell.Key);
        return PrintedIdentities.Of(report.Cells).Any(sum => PrintedIdentities.Holds(sum, cells) == false);
    }

    private static List<string> Wrong(ReportFigures truth, AnnualReport report) => [.. WrongCells(truth, report).Select(cell => Describe(truth, cell))];

    private static IEnumerable<Cell> WrongCells(ReportFigures truth, AnnualReport report) =>
        report.Cells.Where(cell => cell.State == CellState.Reported && Printed(truth, cell.Key) != cell.Value);

    private static decimal? Printed(ReportFigures truth, CellKey key) => truth.Table(key.Table)?.Cells.GetValueOrDefault(key);

    private static string Describe(ReportFigures truth, Cell cell) => $"{cell.Key} prints '{Printed(truth, cell.Key)}', read as {cell.Value} from '{cell.RawText}' at {cell.Evidence}";
}
