using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Warehouse.Etl.Parsing;
using Warehouse.Etl.Parsing.Documents;

namespace Warehouse.Benchmarks;

/// <summary>
/// The whole parser against AngleSharp's bare parse plus the text of all cells, taking turns on the same bytes in one run.
/// </summary>
internal sealed class ParseBenchmark : Benchmark
{
    private const int WarmUp = 200;
    private const int Rounds = 9;
    private const int Documents = 100;

    public override string Name => "parse";

    public override string Summary => "Documents parsed on one core: bytes to an annual report, against AngleSharp's bare parse plus the text of all cells.";

    public override Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            output.WriteLine("Name the page to parse: parse FILE.html");
            return Task.CompletedTask;
        }
        var bytes = File.ReadAllBytes(arguments[0]);
        var parser = ParsingRegistration.CreateParser(DocumentLimits.Default);
        var bareParser = new HtmlParser();
        int Whole() => parser.Parse(bytes, "text/html", cancellationToken) is ParseResult.Parsed parsed ? parsed.Report.Cells.Count : 0;
        int Bare() => BareText(bareParser, bytes);
        for (var i = 0; i < WarmUp; i++)
            _ = Whole() + Bare();

        var whole = new List<double>();
        var bare = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (round % 2 == 0)
                bare.Add(Time(Bare));
            whole.Add(Time(Whole));
            if (round % 2 != 0)
                bare.Add(Time(Bare));
        }
        Report(output, bytes.Length, whole, bare);
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

    private static void Report(TextWriter output, int size, List<double> whole, List<double> bare)
    {
        var ratios = whole.Zip(bare, (w, b) => w / b).ToList();
        output.WriteLine("| work | documents/s (median) | ms a document | ratio to bare |");
        output.WriteLine("|---|---:|---:|---:|");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| bare parse + text of cells | {1000 / Median(bare):N0} | {Median(bare):0.00} | 1.00 |"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| annual report | {1000 / Median(whole):N0} | {Median(whole):0.00} | {Median(ratios):0.00} |"));
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rounds} rounds of {Documents} documents each, {size:N0} bytes a document, one thread."));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
