using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>A service that crawls sample sites, with their registry imported.</summary>
internal static class SampleService
{
    /// <summary>Settings with which a crawl goes to the sample sites, and quickly.</summary>
    public static Dictionary<string, string?> Settings(SampleSitesApp sites) => new()
    {
        ["Warehouse:Crawl:AllowLoopback"] = "true", ["Warehouse:Crawl:HostMap:*"] = sites.Address.ToString(),
        ["Warehouse:Crawl:Politeness:IntervalSeconds"] = "0.01", ["Warehouse:Jobs:RecoveryInterval"] = "00:00:01",
    };

    /// <summary>Imports the registry and starts the service.</summary>
    public static async Task<RunningService> StartAsync(SampleSitesApp sites, IReadOnlyDictionary<string, string?> settings)
    {
        var dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        await ImportAsync(sites, dataPath);
        var all = Settings(sites);
        foreach (var (name, value) in settings)
            all[name] = value;
        return await RunningService.StartAsync(all, dataPath);
    }

    /// <summary>Imports the registry of the sample sites into a data folder.</summary>
    public static async Task ImportAsync(SampleSitesApp sites, string dataPath)
    {
        var file = Path.Combine(dataPath, "registry.csv");
        await File.WriteAllTextAsync(file, sites.RegistryCsv, TestContext.Current.CancellationToken);
        (await CommandLineRun.OfAsync("agencies", "import", file, "--data", dataPath)).ExitCode.ShouldBe(0);
    }
}
