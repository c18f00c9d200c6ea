using System.Text.Json;
using Warehouse.Etl.Archive;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Archive;

/// <summary>The archive as read by a program that is not ours: the npm package warcio.</summary>
public sealed class WarcioTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();
    private readonly string _folder = Directory.CreateTempSubdirectory("warehouse-test-").FullName;

    public void Dispose()
    {
        _warehouse.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Warcio_reads_every_record_and_finds_every_digest_right()
    {
        var warcio = await NodePackages.InstallAsync("warcio@2.4.11");
        using (var writer = WarcWriter.Open(_warehouse.Folder, new ArchiveOptions { FileMegabytes = 1 }, TimeProvider.System))
        {
            var first = writer.Write(Exchanges.Html("/报告.html?年=2024", new string('报', 3000)));
            writer.Write(Exchanges.Html("/报告.html?年=2024", "", 304, first));
            writer.Write(Exchanges.Gzipped("/b.html", new string('b', 100_000)));
            writer.Write(Exchanges.Of("/c.pdf", [.. Enumerable.Range(0, 1_500_000).Select(i => (byte)(i * 7919 >> 5))]));
            writer.Write(Exchanges.Html("/d.html", "in the next file"));
        }

        var files = WarcFileName.List(_warehouse.Folder.Archive);
        var records = await RecordsAsync(warcio, files);
        var index = await IndexAsync(warcio, files);

        records.ShouldAllBe(record => record.GetProperty("block").GetBoolean() && record.GetProperty("payload").GetBoolean());
        records.GroupBy(record => record.GetProperty("type").GetString()).ToDictionary(group => group.Key!, group => group.Count()).ShouldBe(
            new Dictionary<string, int> { ["warcinfo"] = files.Count, ["request"] = 5, ["metadata"] = 5, ["response"] = 4, ["revisit"] = 1 },
            ignoreOrder: true);
        index.Count.ShouldBe(records.Count);
        index.Select(line => line.GetProperty("offset").ToString()).ShouldBe(OurOffsets(files));
    }

    [Fact]
    public async Task Warcio_reads_all_that_two_crawls_of_the_sample_sites_archived()
    {
        var warcio = await NodePackages.InstallAsync("warcio@2.4.11");
        await using var sites = await SampleSitesApp.StartAsync(new SampleSitesOptions { GeneratedAgencies = 100 }, TestContext.Current.CancellationToken);
        var (registry, data) = (Path.Combine(_folder, "registry.csv"), Path.Combine(_folder, "data"));
        File.WriteAllText(registry, sites.RegistryCsv);
        foreach (var verb in (string[][])[["agencies", "import", registry], ["crawl"], ["crawl", "--refresh"]])
        {
            await EtlProcess.RunAsync(
                [
                    .. verb, "--data", data, "--set", "Warehouse:Crawl:AllowLoopback=true", "--set", $"Warehouse:Crawl:HostMap:*={sites.Address}",
                    "--set", "Warehouse:Crawl:Politeness:IntervalSeconds=0", "--set", "Warehouse:Archive:FileMegabytes=1",
                ],
                TestContext.Current.CancellationToken);
        }

        var files = WarcFileName.List(Path.Combine(data, "archive"));
        var records = await RecordsAsync(warcio, files);
        var index = await IndexAsync(warcio, files);

        files.Count.ShouldBeGreaterThan(1);
        records.ShouldAllBe(record => record.GetProperty("block").GetBoolean() && record.GetProperty("payload").GetBoolean());
        var kinds = records.GroupBy(record => record.GetProperty("type").GetString()).ToDictionary(group => group.Key!, group => group.Count());
        kinds["warcinfo"].ShouldBe(files.Count);
        records.Where(record => record.GetProperty("type").GetString() is "response" or "revisit").Select(record => record.GetProperty("url").GetString())
            .Distinct().ShouldBe(sites.Log.Entries.Select(entry => $"http://{entry.Host}{entry.Path}").Distinct(), ignoreOrder: true);
        kinds["revisit"].ShouldBeGreaterThan(100);
        records.ShouldContain(record => record.GetProperty("head").GetString()!.Contains("Content-Encoding: gzip", StringComparison.OrdinalIgnoreCase));
        records.ShouldContain(record => record.GetProperty("head").GetString()!.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase));
        index.Select(line => line.GetProperty("offset").ToString()).ShouldBe(OurOffsets(files));
    }

    private static IEnumerable<string> OurOffsets(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            using var reader = new WarcReader(file);
            while (reader.Read() is { } record)
                yield return $"{record.Offset}";
        }
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    private static async Task<List<JsonElement>> RecordsAsync(string warcio, IReadOnlyList<string> files)
    {
        var script = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "Etl.Tests", "Archive", "warcio-check.mjs"), TestContext.Current.CancellationToken);
        return Lines(await NodePackages.RunAsync(warcio, script, files));
    }

    private static async Task<List<JsonElement>> IndexAsync(string warcio, IReadOnlyList<string> files) =>
        Lines(await ForeignProgram.RunAsync("node", warcio, Limit, ["node_modules/warcio/dist/cli.js", "index", .. files]));
}
