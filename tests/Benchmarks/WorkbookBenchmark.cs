using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Warehouse.Benchmarks.National;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks;
using Warehouse.Etl.Workbooks.Definitions;

namespace Warehouse.Benchmarks;

/// <summary>The annual book of a province with 6,000 agencies and seven years, from a published snapshot to the finished file.</summary>
internal sealed class WorkbookBenchmark : Benchmark
{
    private const double CountryAgencies = 118_000;

    /// <inheritdoc/>
    public override string Name => "workbook";

    /// <inheritdoc/>
    public override string Summary =>
        "Makes the annual book of 6,000 agencies x 7 years. Arguments: a data folder (made and published when it does not exist), the number of agencies.";

    /// <inheritdoc/>
    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = arguments.Length > 0 ? arguments[0] : Path.Combine(Path.GetTempPath(), "warehouse-workbook-benchmark");
        var agencies = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 6_000;
        var isNew = !Directory.Exists(folder);
        using (var preparation = Services(folder))
        {
            if (isNew)
                await PrepareAsync(preparation, agencies, cancellationToken);
        }

        await output.WriteLineAsync("| run | seconds | processor seconds | file, kB | managed heap, MB | peak memory of the process, MB |\n|---|---:|---:|---:|---:|---:|");
        for (var run = 1; run <= 3; run++)
        {
            using var services = Services(folder);
            using var process = Process.GetCurrentProcess();
            var (clock, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var outcome = await services.GetRequiredService<WorkbookMaker>().MakeAsync(
                new WorkbookDefinition { Name = "benchmark", Scope = new WorkbookScope(ScopeKind.Country, null) }, cancellationToken);
            clock.Stop();
            process.Refresh();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {run} | {clock.Elapsed.TotalSeconds:0.0} | {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} | {outcome.Issue.Bytes / 1024} | "
                + $"{GC.GetTotalMemory(false) >> 20} | {process.PeakWorkingSet64 >> 20} |"));
        }
    }

    private static ServiceProvider Services(string folder)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new($"{WarehouseOptions.Section}:{nameof(WarehouseOptions.DataPath)}", folder), new($"{WarehouseOptions.Section}:MemoryMegabytes", "512")]).Build();
        return new ServiceCollection().AddLogging().AddWarehouse(settings).BuildServiceProvider();
    }

    private static async Task PrepareAsync(ServiceProvider services, int agencies, CancellationToken cancellationToken)
    {
        using (var connection = services.GetRequiredService<WarehouseDatabase>().OpenConnection())
            NationalGenerator.Fill(connection, Math.Round(agencies / CountryAgencies, 6), cancellationToken);
        await services.GetRequiredService<Publisher>().PublishAsync(null, cancellationToken);
    }
}
