using System.Globalization;
using Warehouse.Etl.Crawling;

namespace Warehouse.Benchmarks;

/// <summary>
/// The crawl with its default politeness over many hosts: how much of the allowed rate it reaches, and what the server's own log says.
/// </summary>
internal sealed class PolitenessBenchmark : Benchmark
{
    private const int Port = 18_672;

    // A minute of requests to each host: the start of both processes is then a small part, as it is in a crawl of hours.
    private const int ReportsPerAgency = 60;

    private const int DefaultHosts = 500;

    public override string Name => "politeness";

    public override string Summary =>
        "Many hosts at one request a second each: the share of the allowed rate, by the server's own log; then all once more, on "
        + "condition.";

    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var hosts = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultHosts;
        using var client = new HttpClient();
        using var sites = await SampleSitesProcess.StartAsync(Port, hosts, ReportsPerAgency, cancellationToken);
        var registry = await sites.RegistryAsync(client, cancellationToken);
        using var rig = new CrawlRig();
        var settings = new Dictionary<string, string?> { ["Warehouse:Crawl:Concurrency"] = hosts.ToString(CultureInfo.InvariantCulture) };
        output.WriteLine(
            "| run | hosts | requests | s | of the allowed rate | shortest gap s | median gap s | 99 % of gaps s | most at once | CPU s / "
            + "1,000 requests | peak memory MB |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var before = 0;
        foreach (var (run, request) in new[] { ("first", new CrawlRequest()), ("again", new CrawlRequest { Refresh = true }) })
        {
            var measured = await rig.CrawlAsync(sites, registry, settings, request, cancellationToken);
            var log = (await sites.LogAsync(client, cancellationToken))
                .Where(seen => !seen.Path.StartsWith("/_", StringComparison.Ordinal)).ToList();
            output.WriteLine($"| {run} {Row(hosts, log[before..], measured)}");
            before = log.Count;
        }
    }

    private static string Row(int hosts, List<SeenRequest> seen, CrawlMeasurement measured)
    {
        var gaps = seen.GroupBy(request => request.Host)
            .SelectMany(host => host.Select(request => request.Time).Order().ToList() is var times
                ? times.Zip(times.Skip(1), (a, b) => b - a) : [])
            .Order().ToList();

        // Between the first and the last request to any host, each host is allowed one a second.
        var span = seen.Max(request => request.Time) - seen.Min(request => request.Time);
        var allowed = hosts * (span.TotalSeconds + 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {hosts} | {seen.Count:N0} | {measured.Took.TotalSeconds:0.0} | {seen.Count / allowed:P1} | {gaps[0].TotalSeconds:0.000} "
            + $"| {gaps[gaps.Count / 2].TotalSeconds:0.000} | {gaps[gaps.Count * 99 / 100].TotalSeconds:0.000} "
            + $"| {seen.Max(request => request.Concurrent)} | {measured.Processor.TotalSeconds / seen.Count * 1000:0.000} | "
            + $"{measured.PeakBytes / 1e6:0} |");
    }
}
