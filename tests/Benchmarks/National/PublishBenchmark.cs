using System.Diagnostics;
using System.Globalization;

namespace Warehouse.Benchmarks.National;

/// <summary>Publishing a part of the country again and again: the daily case.</summary>
internal sealed class PublishBenchmark : Benchmark
{
    private const int Rounds = 5;

    public override string Name => "publish";

    public override string Summary => "Publishing 1 % of the country again and again. Argument: part of the country (0.01).";

    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var scale = arguments.Length > 0 ? double.Parse(arguments[0], CultureInfo.InvariantCulture) : 0.01;
        using var warehouse = NationalWarehouse.Fill(scale, cancellationToken);
        var times = new List<double>();
        long bytes = 0;
        long reports = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var manifest = (await warehouse.Publisher.PublishAsync(null, cancellationToken)).Manifest;
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            (bytes, reports) = (manifest.Files.Sum(file => file.Bytes), manifest.Coverage.Sum(year => year.Reports));
        }

        output.WriteLine("| reports | median | slowest | snapshot |");
        output.WriteLine("|---:|---:|---:|---:|");
        output.WriteLine(
            FormattableString.Invariant(
            $"| {reports:N0} | {times.Order().ElementAt(Rounds / 2):N1} s | {times.Max():N1} s | {bytes / 1e6:N0} MB |"));
    }
}
