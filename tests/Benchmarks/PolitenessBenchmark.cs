using System.Globalization;

namespace Warehouse.Benchmarks;

/// <summary>The crawl with its default politeness over many hosts: how much of the allowed rate it reaches, and what the server's own log says.</summary>
internal sealed class PolitenessBenchmark : Benchmark
{
    private const int Port = 18_672;
    private const int ReportsPerAgency = 20;
    private const int DefaultHosts = 500;

    public override string Name => "politeness";

    public override string Summary => "Many hosts at one request a second each: the share of the allowed rate, by the server's own log.";

    public override async Task RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var hosts = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultHosts;
        using var client = new HttpClient();
        using var sites = await SampleSitesProcess.StartAsync(Port, hosts, ReportsPerAgency, cancellationToken);
        var registry = await sites.RegistryAsync(client, cancellationToken);
        using var rig = new CrawlRig();
        var measured = await rig.CrawlAsync(
            sites, registry, new Dictionary<string, string?> { ["Warehouse:Crawl:Concurrency"] = hosts.ToString(CultureInfo.InvariantCulture) }, cancellationToken);
        var seen = (await sites.LogAsync(client, cancellationToken)).Where(request => !request.Path.StartsWith("/_", StringComparison.Ordinal)).ToList();
        var gaps = seen.GroupBy(request => request.Host)
            .SelectMany(host => host.Select(request => request.Time).Order().ToList() is var times ? times.Zip(times.Skip(1), (a, b) => b - a) : [])
            .ToList();

        // Between the first and the last request a host is allowed one each second.
        var span = seen.Max(request => request.Time) - seen.Min(request => request.Time);
        var allowed = hosts * (span.TotalSeconds + 1);
        output.WriteLine("| hosts | requests | s | of the allowed rate | shortest gap s | most at once | CPU s / 1,000 pages | peak memory MB |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {hosts} | {seen.Count:N0} | {measured.Took.TotalSeconds:0.0} | {seen.Count / allowed:P1} | {gaps.Min().TotalSeconds:0.000} "
            + $"| {seen.Max(request => request.Concurrent)} | {measured.Processor.TotalSeconds / seen.Count * 1000:0.000} | {measured.PeakBytes / 1e6:0} |"));
    }
}
