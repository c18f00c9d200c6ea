using Warehouse.Etl.Archive;
using Warehouse.Etl.CommandLine;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>A disk that fills up under the archive in the middle of a crawl.</summary>
[Collection(KilledCrawls.Name)]
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-full-");
    private SampleSitesApp _sites = null!;
    private SmallDisk? _disk;

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Archive => Path.Combine(Data, "archive");

    public async ValueTask InitializeAsync()
    {
        _disk = await SmallDisk.MountAsync(Archive, 256);
        _sites = await SampleSitesApp.StartAsync(new SampleSitesOptions(), TestContext.Current.CancellationToken);
        await SampleService.ImportAsync(_sites, Data);
    }

    public async ValueTask DisposeAsync()
    {
        if (_disk is not null)
            await _disk.DisposeAsync();
        if (_sites is not null)
            await _sites.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_crawl_ends_with_one_sentence_the_archive_is_whole_and_with_room_it_goes_on()
    {
        var (exitCode, errors) = await EtlProcess.TryAsync(Arguments("crawl"), TestContext.Current.CancellationToken);
        var archived = Responses();
        await _disk!.ResizeAsync(64 * 1024);
        await EtlProcess.RunAsync(Arguments("crawl"), TestContext.Current.CancellationToken);

        exitCode.ShouldBe(ExitCode.Problems);
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

    private string[] Arguments(params string[] verb) =>
    [
        .. verb, "--data", Data, "--set", "Warehouse:Crawl:AllowLoopback=true",
        "--set", $"Warehouse:Crawl:HostMap:*={_sites.Address}", "--set", "Warehouse:Crawl:Politeness:IntervalSeconds=0",
    ];
}
