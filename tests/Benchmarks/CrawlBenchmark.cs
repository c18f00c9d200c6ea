using System.Globalization;

namespace Warehouse.Benchmarks;

/// <summary>The crawl with politeness off: list pages and reports of generated agencies on loopback, archive and index included.</summary>
internal sealed class CrawlBenchmark : Benchmark
{
    private const int Port = 18_671;
    private const int ReportsPerAgency = 50;
    private const int DefaultAgencies = 400;

    public override string Name => "crawl";

    public override string Summary =>
        "Pages of 19 KB behind list pages on loopback, politeness off: pages/s, CPU, memory, with archive and index.";

    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var agencies = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultAgencies;
        using var client = new HttpClient();
        using var sites = await SampleSitesProcess.StartAsync(Port, agencies, ReportsPerAgency, cancellationToken);
        var registry = await sites.RegistryAsync(client, cancellationToken);
        using var rig = new CrawlRig();
        var measured = await rig.CrawlAsync(
            sites, registry,
            new Dictionary<string, string?>
            {
                ["Warehouse:Crawl:Politeness:IntervalSeconds"] = "0",
                ["Warehouse:Crawl:Politeness:Connections"] = "2",
                ["Warehouse:Crawl:Concurrency"] = "32",
            },
            cancellationToken);
        var pages = measured.Summary.Counts.Fetched;
        output.WriteLine("| pages | requests | s | pages/s | CPU s / 1,000 pages | peak memory MB | archive MB |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {pages:N0} | {measured.Summary.Counts.Requests:N0} | {measured.Took.TotalSeconds:0.0} | "
            + $"{pages / measured.Took.TotalSeconds:N0} "
            + $"| {measured.Processor.TotalSeconds / pages * 1000:0.000} | {measured.PeakBytes / 1e6:0} | {measured.ArchiveBytes / 1e6:0} "
            + $"|"));
    }
}
