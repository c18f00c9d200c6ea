using System.Globalization;

namespace Warehouse.AppHost;

/// <summary>What etl must be told so that it crawls the sample sites on this machine in place of the agencies' own.</summary>
internal static class SampleSettings
{
    /// <summary>Settings by name.</summary>
    public static IReadOnlyDictionary<string, string> For(Ports ports) => new Dictionary<string, string>
    {
        ["Warehouse:Crawl:AllowLoopback"] = "true",
        ["Warehouse:Crawl:HostMap:*"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{ports.SampleSites}"),
        // The sites are ours: four requests a second instead of one.
        ["Warehouse:Crawl:Politeness:IntervalSeconds"] = "0.25",
        ["Warehouse:Jobs:Schedules:crawl-samples:Job"] = "crawl",
        ["Warehouse:Jobs:Schedules:crawl-samples:Cron"] = "*/30 * * * *",
        ["Warehouse:Jobs:Schedules:crawl-samples:RunAtStart"] = "true",
    };
}
