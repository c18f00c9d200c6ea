using System.Diagnostics;
using Warehouse.Etl.CommandLine;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>Ctrl-C in the middle of a crawl, sent to the product in its own process.</summary>
[Collection(KilledCrawls.Name)]
public sealed class InterruptedCrawlTests : IAsyncLifetime
{
    private const int InTheMiddle = 25;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-interrupt-");
    private SampleSitesApp _sites = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent with the commands of Linux.");
        _sites = await SampleSitesApp.StartAsync(new SampleSitesOptions(), TestContext.Current.CancellationToken);
        var registry = Path.Combine(_folder.FullName, "registry.csv");
        await File.WriteAllTextAsync(registry, _sites.RegistryCsv);
        await EtlProcess.RunAsync(Arguments($"{_sites.Address}", "0", "agencies", "import", registry), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sites is not null)
            await _sites.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Interrupted_it_finishes_what_is_in_flight_and_asks_for_nothing_twice_afterwards()
    {
        using var crawl = EtlProcess.StartInterruptible(Arguments($"{_sites.Address}", "0.5", "crawl"));
        await UntilAsync(() => Pages().Count >= InTheMiddle);

        await EtlProcess.InterruptAsync(crawl, TestContext.Current.CancellationToken);
        var (output, errors) = await EndAsync(crawl);
        var askedBefore = Pages().Count;
        await EtlProcess.RunAsync(Arguments($"{_sites.Address}", "0", "crawl"), TestContext.Current.CancellationToken);

        crawl.ExitCode.ShouldBe(130, errors);
        output.ShouldContain("Ended by: stopped. The same command goes on from there.");
        Pages().Count.ShouldBeGreaterThan(askedBefore);
        Pages().CountBy(page => page).Where(page => page.Value > 1).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_interrupt_waits_for_no_server()
    {
        await using var silent = new RawSite(async (_, _, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return false;
        });
        using var crawl = EtlProcess.StartInterruptible(Arguments($"127.0.0.1:{silent.Port}", "0", "crawl"));
        await UntilAsync(() => !silent.Log.IsEmpty);

        await EtlProcess.InterruptAsync(crawl, TestContext.Current.CancellationToken);
        await EtlProcess.InterruptAsync(crawl, TestContext.Current.CancellationToken);
        var (output, errors) = await EndAsync(crawl);

        crawl.ExitCode.ShouldBe(130, errors);
        output.ShouldBeEmpty(); // the first alone tells what was done, once the server's time is up
    }

    private static async Task<(string Output, string Errors)> EndAsync(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Limit, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output, await errors);
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (!reached())
            await Task.Delay(20, limit.Token);
    }

    private List<string> Pages() =>
        [.. _sites.Log.Entries.Where(entry => entry.Path != "/robots.txt").Select(entry => entry.Host + entry.Path)];

    private string[] Arguments(string address, string interval, params string[] verb) =>
    [
        .. verb, "--data", Path.Combine(_folder.FullName, "data"), "--set", "Warehouse:Crawl:AllowLoopback=true",
        "--set", $"Warehouse:Crawl:HostMap:*={address}", "--set", $"Warehouse:Crawl:Politeness:IntervalSeconds={interval}",
    ];
}
