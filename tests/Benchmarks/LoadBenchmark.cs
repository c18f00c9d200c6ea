using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Warehouse.Etl.CommandLine;
using Warehouse.SampleReports;

namespace Warehouse.Benchmarks;

/// <summary>
/// The program as a user runs it: a folder of web pages goes in, the warehouse comes out; then the checks over all of it.
/// </summary>
internal sealed class LoadBenchmark : Benchmark
{
    private const int DefaultReports = 20_000;
    private const int Seed = 118_000;

    public override string Name => "load";

    public override string Summary =>
        "End-to-end load of generated HTML reports in eleven styles by the etl process: read, parse, store; then the checks.";

    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var reports = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultReports;
        var folder = Directory.CreateTempSubdirectory("warehouse-benchmark-");
        try
        {
            var bytes = WriteDocuments(folder.CreateSubdirectory("documents").FullName, reports, cancellationToken);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{reports:N0} documents, {bytes / 1024.0 / reports:0.0} KB each on average."));
            output.WriteLine();
            output.WriteLine("| step | s | reports/s | figures/s | CPU s | peak memory MB |");
            output.WriteLine("|---|---:|---:|---:|---:|---:|");
            await MeasureAsync("load", output, reports, ["load", "documents", "--no-check", "--json", "--data", "data"], folder.FullName,
                cancellationToken);
            await MeasureAsync("load again", output, reports, ["load", "documents", "--no-check", "--json", "--data", "data"],
                folder.FullName, cancellationToken);
            await MeasureAsync("check", output, reports, ["check", "--json", "--data", "data"], folder.FullName, cancellationToken);
            output.WriteLine();
            var database = new FileInfo(Path.Combine(folder.FullName, "data", "warehouse.duckdb")).Length;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Database: {database / 1024.0 / 1024:0.0} MB."));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long WriteDocuments(string folder, int reports, CancellationToken cancellationToken)
    {
        var figures = new FigureGenerator(Seed);
        var renderers = SampleRenderers.All.Where(renderer => renderer.Extension == ".html").ToList();
        var bytes = 0L;
        for (var i = 0; i < reports; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = renderers[i % renderers.Count].Render(figures.Next() with { AgencyName = $"青岚县第{i}局" });
            var part = Directory.CreateDirectory(Path.Combine(folder, $"{i / 1000:000}"));
            File.WriteAllBytes(Path.Combine(part.FullName, $"{i:000000}.html"), document);
            bytes += document.Length;
        }

        return bytes;
    }

    private static async Task MeasureAsync(
        string step, TextWriter output, int reports, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        foreach (var argument in (string[])[typeof(EtlCommandLine).Assembly.Location, .. arguments])
            start.ArgumentList.Add(argument);
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var (peak, cpu) = await WatchAsync(process, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var figures = JsonDocument.Parse(await text).RootElement.TryGetProperty("figures", out var count) ? count.GetInt64() : 0;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {step} | {seconds:0.0} | {reports / seconds:N0} | {figures / seconds:N0} | {cpu.TotalSeconds:0.0} | "
            + $"{peak / 1024.0 / 1024:0} |"));
    }

    private static async Task<(long Peak, TimeSpan Cpu)> WatchAsync(Process process, CancellationToken cancellationToken)
    {
        var peak = 0L;
        var cpu = TimeSpan.Zero;
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                cpu = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended between the question and the answer.
            }

            await Task.WhenAny(process.WaitForExitAsync(cancellationToken), Task.Delay(100, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return (peak, cpu);
    }
}
