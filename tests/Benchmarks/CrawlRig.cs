using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Crawling;

namespace Warehouse.Benchmarks;

/// <summary>The crawl as the product composes it, over the sample sites, measured.</summary>
internal sealed class CrawlRig : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-benchmark-");

    /// <summary>Imports the registry and crawls.</summary>
    public Task<CrawlMeasurement> CrawlAsync(
        SampleSitesProcess sites, IReadOnlyList<AgencyEntry> registry, IReadOnlyDictionary<string, string?> settings,
        CancellationToken cancellationToken) =>
        CrawlAsync(sites, registry, settings, new CrawlRequest(), cancellationToken);

    /// <summary>Imports the registry and crawls what a request names; the data folder stays from one call to the next.</summary>
    public async Task<CrawlMeasurement> CrawlAsync(
        SampleSitesProcess sites, IReadOnlyList<AgencyEntry> registry, IReadOnlyDictionary<string, string?> settings, CrawlRequest request,
        CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Warehouse:DataPath"] = _folder.FullName,
                ["Warehouse:Crawl:AllowLoopback"] = "true",
                ["Warehouse:Crawl:HostMap:*"] = sites.Address,
            }).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        services.AddWarehouse(configuration);
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<AgencyRegistry>().Import(registry, cancellationToken);
        var crawler = provider.GetRequiredService<Crawler>();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var summary = await crawler.RunAsync(request, null, cancellationToken);
        clock.Stop();
        self.Refresh();
        return new CrawlMeasurement(summary, clock.Elapsed, self.TotalProcessorTime - before, self.PeakWorkingSet64, ArchiveBytes());
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private long ArchiveBytes() => new DirectoryInfo(Path.Combine(_folder.FullName, "archive")).EnumerateFiles().Sum(file => file.Length);
}
