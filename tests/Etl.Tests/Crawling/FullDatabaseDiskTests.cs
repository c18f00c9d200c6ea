using Dapper;
using Warehouse.Etl.CommandLine;
using Warehouse.Etl.Storage;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>A disk that fills up under the database, while the archive lies on another.</summary>
[Collection(KilledCrawls.Name)]
public sealed class FullDatabaseDiskTests : IAsyncLifetime
{
    private const int Room = 256 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-full-");
    private SampleSitesApp _sites = null!;
    private SmallDisk? _disk;

    private string Data => Path.Combine(_folder.FullName, "data");

    public async ValueTask InitializeAsync()
    {
        _disk = await SmallDisk.MountAsync(Data, Room);
        _sites = await SampleSitesApp.StartAsync(new SampleSitesOptions { GeneratedAgencies = 60 }, TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(Data, "archive"), _folder.CreateSubdirectory("archive").FullName);
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

    [Theory]
    [InlineData(64)] // not even its beginning can be stored
    [InlineData(500)] // a part of what it learns can
    public async Task A_crawl_ends_with_one_sentence_and_with_room_it_goes_on_without_asking_twice(int kilobytes)
    {
        await _disk!.LeaveAsync(kilobytes);
        var (exitCode, errors) = await EtlProcess.TryAsync(Arguments("crawl"), TestContext.Current.CancellationToken);
        await _disk.ResizeAsync(Room);
        await EtlProcess.RunAsync(Arguments("crawl"), TestContext.Current.CancellationToken);

        (exitCode, errors).ShouldBe((ExitCode.Problems, FullDisk.Sentence + Environment.NewLine));
        _sites.Log.Entries.Where(entry => entry.Status == 200).CountBy(entry => entry.Host + entry.Path).Where(url => url.Value > 1).ShouldBeEmpty();
        Query("select count(*) from ops_capture where role = 'report' and status = 200").ShouldBeGreaterThan(60 * 4);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(700)]
    public async Task A_load_ends_with_one_sentence_and_with_room_it_goes_on(int kilobytes)
    {
        await EtlProcess.RunAsync(Arguments("crawl"), TestContext.Current.CancellationToken);
        await _disk!.LeaveAsync(kilobytes);
        var (exitCode, errors) = await EtlProcess.TryAsync(Arguments("load"), TestContext.Current.CancellationToken);
        await _disk.ResizeAsync(Room);
        var loaded = Query("select count(*) from dim_report");
        await EtlProcess.RunAsync(Arguments("load"), TestContext.Current.CancellationToken);

        (exitCode, errors).ShouldBe((ExitCode.Problems, FullDisk.Sentence + Environment.NewLine));
        Query("select count(*) from dim_report").ShouldBeGreaterThan(loaded);
        Query("select count(*) from dim_report where is_current").ShouldBe(_sites.Agencies.Count * 4 - Absent());
        Query("select count(*) from (select 1 from dim_report where is_current group by agency_id, year having count(*) > 1)").ShouldBe(0);
    }

    // Reports of the roster that a crawl does not end with; all generated agencies publish all four.
    private int Absent() => _sites.Truth.Count(truth => truth.Figures is null);

    private long Query(string sql)
    {
        var folder = new DataFolder(Data);
        using var database = WarehouseDatabase.Open(folder, new WarehouseOptions { DataPath = folder.Root, MemoryMegabytes = 512 });
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<long>(sql);
    }

    private string[] Arguments(params string[] verb) =>
    [
        .. verb, "--data", Data, "--set", "Warehouse:Crawl:AllowLoopback=true", "--set", $"Warehouse:Crawl:HostMap:*={_sites.Address}",
        "--set", "Warehouse:Crawl:Politeness:IntervalSeconds=0", "--set", "Warehouse:Crawl:BatchSeconds=0.05",
        "--set", "Warehouse:Loading:BatchDocuments=20",
    ];
}
