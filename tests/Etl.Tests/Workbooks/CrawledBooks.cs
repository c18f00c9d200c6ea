using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Storage;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>
/// A running service that crawled the sample agencies, and crawled them again after some had corrected their reports; after the second time it made a
/// workbook of every template, scope and language.
/// </summary>
public sealed class CrawledBooks : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private SampleSitesApp _sites = null!;
    private RunningService _service = null!;

    /// <summary>Where the books believe the pages to be.</summary>
    internal static Uri PagesUrl { get; } = new("https://warehouse.example/");

    /// <summary>The sample sites, at the names that links to reports carry.</summary>
    internal SampleSitesApp Sites => _sites;

    /// <summary>The service.</summary>
    internal RunningService Service => _service;

    /// <summary>The issues of a workbook, the last one first.</summary>
    internal IReadOnlyList<string> Issues(string name) =>
        [.. Directory.GetFiles(Path.Combine(_service.DataPath, "workbooks", name), "*.xlsx").OrderDescending(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        _sites = await SampleSitesApp.StartAsync(new SampleSitesOptions(), token);
        var dataPath = Directory.CreateTempSubdirectory("warehouse-test-").FullName;
        await File.WriteAllTextAsync(Path.Combine(dataPath, "workbooks.yaml"), EveryWorkbook.Yaml, token);
        await SampleService.ImportAsync(_sites, dataPath);
        _service = await RunningService.StartAsync(
            new Dictionary<string, string?>(SampleService.Settings(_sites))
            {
                ["Warehouse:Workbooks:PagesUrl"] = PagesUrl.ToString(), ["Warehouse:Crawl:Refresh:ListHours"] = "0", ["Warehouse:Crawl:Refresh:ReportHours"] = "0",
            },
            dataPath);
        await CrawlAsync(token);
        _sites.PublishCorrections();
        await CrawlAsync(token);
        foreach (var name in EveryWorkbook.Names.Except(EveryWorkbook.AfterEachPublication))
            await RunAsync($"workbook-{name}", [name], token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _sites.DisposeAsync();
    }

    // Everything that follows a crawl is started by the schedules alone.
    private Task CrawlAsync(CancellationToken token) => RunAsync("crawl-weekly", EveryWorkbook.AfterEachPublication, token);

    // Runs a schedule until the workbooks that it leads to are made.
    private async Task RunAsync(string schedule, IReadOnlyList<string> books, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(Patience);
        var started = await MadeAsync(books, limit.Token);
        await _service.Jobs.RunNowAsync(schedule, null, limit.Token);
        while (await MadeAsync(books, limit.Token) < started + books.Count)
            await Task.Delay(100, limit.Token);
    }

    private async Task<int> MadeAsync(IReadOnlyList<string> books, CancellationToken token)
    {
        var runs = await _service.Jobs.RunsAsync(new RunFilter(MaxRows: 1000), token);
        return runs.FirstOrDefault(run => run.State == RunState.Failed) is { } failed
            ? throw new OperatorException($"{failed.ScheduleId}: {failed.Error}")
            : runs.Count(run => run.State == RunState.Succeeded && books.Any(name => run.ScheduleId == $"workbook-{name}"));
    }
}
