using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Warehouse.Etl.Loading.Programs;
using Warehouse.Reading;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Html;

namespace Warehouse.Benchmarks;

/// <summary>
/// The whole parser against AngleSharp's bare parse plus the text of all cells, taking turns on the same bytes in one run. The bare work
/// is done twice: as AngleSharp comes, and with the options under which the product parses, which leave out what it does not need.
/// </summary>
internal sealed class ParseBenchmark : Benchmark
{
    private const int WarmUp = 200;
    private const int Rounds = 9;
    private const int Documents = 100;

    public override string Name => "parse";

    public override string Summary =>
        "Documents parsed on one core: bytes to an annual report, against AngleSharp's bare parse plus the text of all cells.";

    public override Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            output.WriteLine("Name the page to parse: parse FILE.html");
            return Task.CompletedTask;
        }
        var bytes = File.ReadAllBytes(arguments[0]);
        var parser = ReadingRegistration.CreateParser(DocumentLimits.Default);
        var bareParser = new HtmlParser();
        int Whole() => parser.Parse(bytes, "text/html", cancellationToken) is ParseResult.Parsed parsed ? parsed.Report.Cells.Count : 0;
        var sparingParser = HtmlReader.CreateParser();
        int Bare() => BareText(bareParser, bytes);
        int Sparing() => BareText(sparingParser, bytes);
        for (var i = 0; i < WarmUp; i++)
            _ = Whole() + Bare() + Sparing();

        var times = new Dictionary<Func<int>, List<double>> { [Bare] = [], [Sparing] = [], [Whole] = [] };
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Each round begins with another work, so that none always comes first.
            foreach (var work in times.Keys.Skip(round % times.Count).Concat(times.Keys.Take(round % times.Count)))
                times[work].Add(Time(work));
        }
        Report(output, bytes.Length, times[Whole], times[Bare], times[Sparing]);
        return Task.CompletedTask;
    }

    private static int BareText(HtmlParser parser, byte[] bytes)
    {
        using var document = parser.ParseDocument(Encoding.UTF8.GetString(bytes));
        var length = 0;
        foreach (var cell in document.QuerySelectorAll("td,th"))
            length += cell.TextContent.Length;
        return length;
    }

    /// <summary>Milliseconds a document; collections of garbage are part of the work.</summary>
    private static double Time(Func<int> work)
    {
        var start = Stopwatch.GetTimestamp();
        var sum = 0;
        for (var i = 0; i < Documents; i++)
            sum += work();
        return sum == 0 ? double.NaN : Stopwatch.GetElapsedTime(start).TotalMilliseconds / Documents;
    }

    private static void Report(TextWriter output, int size, List<double> whole, List<double> bare, List<double> sparing)
    {
        output.WriteLine("| work | documents/s (median) | ms a document | ratio to bare | ratio to bare, same options |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        Row("bare parse + text of cells", bare);
        Row("bare parse with the same parser options + text of cells", sparing);
        Row("annual report", whole);
        output.WriteLine();
        output.WriteLine(
            string.Create(
            CultureInfo.InvariantCulture, $"{Rounds} rounds of {Documents} documents each, {size:N0} bytes a document, one thread."));

        void Row(string name, List<double> work) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {1000 / Median(work):N0} | {Median(work):0.00} | {Ratio(work, bare):0.00} | {Ratio(work, sparing):0.00} |"));
    }

    private static double Ratio(List<double> work, List<double> to) => Median([.. work.Zip(to, (one, other) => one / other)]);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
