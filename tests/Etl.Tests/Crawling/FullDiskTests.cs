using System.Diagnostics;
using Warehouse.Etl.Archive;
using Warehouse.Etl.CommandLine;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>A disk that fills up under the archive in the middle of a crawl.</summary>
[Collection(Alone.Name)]
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-full-");
    private SampleSitesApp _sites = null!;
    private bool _mounted;

    private string Archive => Path.Combine(_folder.FullName, "data", "archive");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root mounts a small disk.");
        _sites = await SampleSitesApp.StartAsync(new SampleSitesOptions(), TestContext.Current.CancellationToken);
        var registry = Path.Combine(_folder.FullName, "registry.csv");
        await File.WriteAllTextAsync(registry, _sites.RegistryCsv);
        await EtlProcess.RunAsync(Arguments("agencies", "import", registry), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Archive);
        _mounted = await RunAsync("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", Archive) == 0;
        Assert.SkipUnless(_mounted, "This machine does not let root mount.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_mounted)
            await RunAsync("umount", Archive);
        if (_sites is not null)
            await _sites.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_crawl_ends_with_one_sentence_the_archive_is_whole_and_with_room_it_goes_on()
    {
        using var full = EtlProcess.StartInterruptible(Arguments("crawl"));
        var output = full.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await full.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await full.WaitForExitAsync(TestContext.Current.CancellationToken);
        var archived = Responses();
        await RunAsync("mount", "-o", "remount,size=64m", Archive);
        await EtlProcess.RunAsync(Arguments("crawl"), TestContext.Current.CancellationToken);

        full.ExitCode.ShouldBe(ExitCode.Problems);
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldStartWith("The archive cannot be written: ");
        archived.ShouldNotBeEmpty();
        Responses().Take(archived.Count).ShouldBe(archived);
        Responses().Count.ShouldBeGreaterThan(archived.Count);
        Responses().CountBy(url => url).Where(url => url.Value > 1).ShouldBeEmpty();
    }

    // Reads every record of every file: a damaged one would end it with an exception.
    private List<string> Responses()
    {
        var urls = new List<string>();
        foreach (var file in WarcFileName.List(Archive))
        {
            using var reader = new WarcReader(file);
            while (reader.Read() is { } record)
            {
                if (record.Type == "response")
                    urls.Add(record.Headers["WARC-Target-URI"]);
            }
        }

        return urls;
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private string[] Arguments(params string[] verb) =>
    [
        .. verb, "--data", Path.Combine(_folder.FullName, "data"), "--set", "Warehouse:Crawl:AllowLoopback=true",
        "--set", $"Warehouse:Crawl:HostMap:*={_sites.Address}", "--set", "Warehouse:Crawl:Politeness:IntervalSeconds=0",
    ];
}
