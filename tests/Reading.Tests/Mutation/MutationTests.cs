using System.Collections.Concurrent;
using System.Text;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Html;
using Warehouse.SampleReports.Text;
using Warehouse.SampleReports.Word;

namespace Warehouse.Reading.Tests.Mutation;

/// <summary>
/// Damaged documents with known figures. None may stop the parser, and none may make it report a wrong figure that nobody would notice,
/// as <see cref="FigureJudge"/> defines it by the arithmetic of the form. A run takes a fifth of the 20,000 documents, another one each day;
/// with the environment variable <c>WAREHOUSE_MUTATIONS=all</c> it takes all.
/// </summary>
public class MutationTests
{
    private const int Layouts = 12_000;
    private const int Markups = 8_000;
    private const int Reports = 150;
    private const int ShownFailures = 8;

    private static readonly HtmlStyle[] Pages = [.. HtmlStyles.All.Where(style => style.Name is not ("gbk-undeclared" or "gbk-declared"))];

    private static readonly TextStyle[] Texts = [.. TextStyles.All];

    private static readonly WordStyle[] WordFiles = [.. WordStyle.All];

    internal static readonly PrintedPlaces[] Truths = [.. Enumerable.Range(0, Reports).Select(seed => new PrintedPlaces(new FigureGenerator(seed).Next()))];

    [Fact]
    public void A_fault_of_layout_leads_to_no_wrong_figure_that_nobody_would_notice()
    {
        var failures = new ConcurrentBag<string>();
        var (first, count) = Share(Layouts);
        Parallel.For(first, first + count, Options(), seed =>
        {
            var random = new Random(seed);
            var (renderer, print, log) = Damage(Truths[random.Next(Reports)], random);

            if (Parse(renderer.Render(print.Report)) is ParseResult.Parsed { Report: var report } && FigureJudge.Unnoticed(report, print).FirstOrDefault() is { } cell)
                failures.Add($"seed {seed}, {renderer.Name}, {string.Join("; ", log)}: {Describe(print.Report, cell)}");
        });
        failures.Take(ShownFailures).ShouldBeEmpty($"{failures.Count} of {count} from {first}");
    }

    [Fact]
    public void A_fault_of_markup_leads_to_no_wrong_figure_that_the_sums_could_tell()
    {
        var failures = new ConcurrentBag<string>();
        var (first, count) = Share(Markups);
        Parallel.For(first, first + count, Options(), seed =>
        {
            var random = new Random(seed);
            var truth = Truths[random.Next(Reports)].Report;
            var style = Pages[random.Next(Pages.Length)];
            var document = MarkupMutation.Apply(style.Encoding.GetString(new HtmlRenderer(style).Render(truth)), random, out var what);

            if (Parse(Encoding.UTF8.GetBytes(document)) is ParseResult.Parsed { Report: var report } && FigureJudge.Unnoticed(report, truth).FirstOrDefault() is { } cell)
                failures.Add($"seed {seed}, {style.Name}, {what}: {Describe(truth, cell)}");
        });
        failures.Take(ShownFailures).ShouldBeEmpty($"{failures.Count} of {count} from {first}");
    }

    private static (int First, int Count) Share(int all)
    {
        const int Days = 5;
        if (Environment.GetEnvironmentVariable("WAREHOUSE_MUTATIONS") == "all")
            return (0, all);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).DayNumber % Days;
        return (day * (all / Days), all / Days);
    }

    private static ParallelOptions Options() =>
        new() { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };

    internal static (IReportRenderer Renderer, DamagedPrint Print, List<string> Log) Damage(PrintedPlaces printed, Random random)
    {
        var format = random.Next(20);
        var text = Texts[random.Next(Texts.Length)];
        var page = Pages[random.Next(Pages.Length)];
        var word = WordFiles[random.Next(WordFiles.Length)];
        var print = new DamagedPrint(printed, showsEmptyCells: format is 0 or >= 8 || text.Name != "own-lines");
        var mutator = new TableMutator(print, random);
        return (format switch
        {
            0 => new WordRenderer(word with { Tables = table => mutator.Mutate(table).SelectMany(word.Tables) }),
            < 8 => new TextRenderer(text with { Tables = table => mutator.Mutate(table).SelectMany(text.Tables) }),
            _ => new HtmlRenderer(page with { Tables = table => mutator.Mutate(table).SelectMany(page.Tables) }),
        }, print, mutator.Log);
    }

    private static ParseResult Parse(byte[] document) => Parsers.Default.Parse(document, null, TestContext.Current.CancellationToken);

    private static decimal? Printed(ReportFigures truth, CellKey key) => truth.Table(key.Table)?.Cells.GetValueOrDefault(key);

    private static string Describe(ReportFigures truth, Cell cell) => $"{cell.Key} prints '{Printed(truth, cell.Key)}', read as {cell.Value} from '{cell.RawText}' at {cell.Evidence}";
}
