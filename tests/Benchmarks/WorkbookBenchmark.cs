using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Warehouse.Benchmarks.National;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.SampleCountry;

namespace Warehouse.Benchmarks;

/// <summary>The annual book of a province with 6,000 agencies and seven years, from a published snapshot to the finished file.</summary>
internal sealed class WorkbookBenchmark : Benchmark
{
    private const double CountryAgencies = 118_000;

    /// <inheritdoc/>
    public override string Name => "workbook";

    /// <inheritdoc/>
    public override string Summary =>
        "Makes the annual book of 6,000 agencies x 7 years. Arguments: a data folder (made and published when it does not exist), the "
        + "number of agencies.";

    /// <inheritdoc/>
    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = arguments.Length > 0 ? arguments[0] : Path.Combine(Path.GetTempPath(), "warehouse-workbook-benchmark");
        if (arguments.Contains(OwnProcess.Argument))
        {
            using var services = Services(folder);
            var outcome = await services.GetRequiredService<WorkbookMaker>().MakeAsync(
                new WorkbookDefinition { Name = "benchmark", Scope = new WorkbookScope(ScopeKind.Country, null) }, cancellationToken);
            await output.WriteLineAsync(OwnProcess.Report(outcome.Issue.Bytes));
            return;
        }

        if (!Directory.Exists(folder))
        {
            var agencies = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 6_000;
            using var preparation = Services(folder);
            await PrepareAsync(preparation, agencies, cancellationToken);
        }

        await output.WriteLineAsync(OwnProcess.Heading);
        for (var run = 1; run <= 3; run++)
            await output.WriteLineAsync(await OwnProcess.RowAsync(run, [Name, folder], cancellationToken));
    }

    private static ServiceProvider Services(string folder)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new($"{WarehouseOptions.Section}:{nameof(WarehouseOptions.DataPath)}", folder),
                new($"{WarehouseOptions.Section}:MemoryMegabytes", "512")]).Build();
        return new ServiceCollection().AddLogging().AddWarehouse(settings).BuildServiceProvider();
    }

    private static async Task PrepareAsync(ServiceProvider services, int agencies, CancellationToken cancellationToken)
    {
        using (var connection = services.GetRequiredService<WarehouseDatabase>().OpenConnection())
            NationalGenerator.Fill(connection, Math.Round(agencies / CountryAgencies, 6), cancellationToken);
        await services.GetRequiredService<Publisher>().PublishAsync(null, cancellationToken);
    }
}
