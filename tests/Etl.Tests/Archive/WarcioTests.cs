using System.Diagnostics;
using System.Text.Json;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Tests.Crawling;
using Warehouse.Etl.Tests.Storage;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Archive;

/// <summary>The archive as read by a program that is not ours: the npm package warcio.</summary>
public sealed class WarcioTests : IDisposable
{
    private const string Package = "warcio@2.4.11";
    private static readonly TimeSpan InstallLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan RunLimit = TimeSpan.FromSeconds(60);

    private readonly TemporaryWarehouse _warehouse = new();
    private readonly string _tools = Directory.CreateTempSubdirectory("warehouse-warcio-").FullName;

    public void Dispose()
    {
        _warehouse.Dispose();
        Directory.Delete(_tools, recursive: true);
    }

    [Fact]
    public async Task Warcio_reads_every_record_and_finds_every_digest_right()
    {
        await InstallAsync();
        using (var writer = WarcWriter.Open(_warehouse.Folder, new ArchiveOptions { FileMegabytes = 1 }, TimeProvider.System))
        {
            var first = writer.Write(Exchanges.Html("/报告.html?年=2024", new string('报', 3000)));
            writer.Write(Exchanges.Html("/报告.html?年=2024", "", 304, first));
            writer.Write(Exchanges.Gzipped("/b.html", new string('b', 100_000)));
            writer.Write(Exchanges.Of("/c.pdf", [.. Enumerable.Range(0, 1_500_000).Select(i => (byte)(i * 7919 >> 5))]));
            writer.Write(Exchanges.Html("/d.html", "in the next file"));
        }

        var files = WarcFileName.List(_warehouse.Folder.Archive);
        File.Copy(Path.Combine(Repository.Root, "tests", "Etl.Tests", "Archive", "warcio-check.mjs"), Path.Combine(_tools, "check.mjs"));
        var records = Lines(await RunAsync("node", RunLimit, ["check.mjs", .. files]));
        var index = Lines(await RunAsync("node", RunLimit, ["node_modules/warcio/dist/cli.js", "index", .. files]));

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
        await InstallAsync();
        await using var sites = await SampleSitesApp.StartAsync(new SampleSitesOptions { GeneratedAgencies = 100 }, TestContext.Current.CancellationToken);
        var (registry, data) = (Path.Combine(_tools, "registry.csv"), Path.Combine(_tools, "data"));
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
        File.Copy(Path.Combine(Repository.Root, "tests", "Etl.Tests", "Archive", "warcio-check.mjs"), Path.Combine(_tools, "check.mjs"));
        var records = Lines(await RunAsync("node", RunLimit, ["check.mjs", .. files]));
        var index = Lines(await RunAsync("node", RunLimit, ["node_modules/warcio/dist/cli.js", "index", .. files]));

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

    private async Task InstallAsync()
    {
        File.WriteAllText(Path.Combine(_tools, "package.json"), "{\"private\":true}");
        try
        {
            await RunAsync("npm", InstallLimit, ["install", "--no-audit", "--no-fund", "--ignore-scripts", Package]);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or TimeoutException)
        {
            Assert.Skip($"npm is missing or offline: {e.Message}");
        }
    }

    private async Task<string> RunAsync(string program, TimeSpan limit, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _tools, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(limit);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} took longer than {limit}.", e);
        }
    }
}
