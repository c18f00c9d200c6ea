using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Crawling.Safety;
using Warehouse.Etl.Quality;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>A warehouse, agencies' sites on loopback, and the crawl between them, hasty unless a test says otherwise.</summary>
internal sealed class CrawlFixture : IAsyncDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly List<AgencyEntry> _registry = [];

    private CrawlFixture(AgencySites sites)
    {
        Sites = sites;
        Accounting = new PublicationAccounting(_warehouse.Database, TimeProvider.System);
        Options = new CrawlOptions
        {
            AllowLoopback = true,
            HostMap = new Dictionary<string, string> { ["*"] = sites.Address },
            Politeness = new HostPoliteness { IntervalSeconds = 0 },
            Limits = FetcherFixture.ShortLimits,
            Retries = new RetryOptions { Attempts = 1, BaseSeconds = 0.05, MaxWaitSeconds = 5 },
            BatchSeconds = 0.05,
        };
    }

    public AgencySites Sites { get; }

    public PublicationAccounting Accounting { get; }

    public CrawlOptions Options { get; set; }

    public static async Task<CrawlFixture> StartAsync() => new(await AgencySites.StartAsync());

    /// <summary>Registers an agency with its list page on its own host.</summary>
    public void Register(string id, string name, params Uri[] lists) => Register(id, name, AgencyKind.Department, null, lists);

    /// <summary>Registers an agency that must report from a year on.</summary>
    public void Register(string id, string name, AgencyKind kind, int? activeFrom, params Uri[] lists)
    {
        var agency = new Agency(id, name, "320800", AgencyLevel.County, kind);
        _registry.Add(new AgencyEntry(
            _registry.Count + 1, new AgencySource(agency, lists, ListStyle.Auto, [.. lists.Select(list => list.Host).Distinct()], activeFrom, null, []), [], null));
        new AgencyRegistry(_warehouse.Database, TimeProvider.System).Import(_registry, TestContext.Current.CancellationToken);
    }

    public async Task<CrawlSummary> CrawlAsync(CrawlRequest? request = null, CancellationToken? stop = null)
    {
        using var client = new HttpClient(CrawlClient.Handler(Options, new SystemResolver()));
        CrawlClient.Introduce(client, Options);
        var archive = new ArchiveOptions();
        var crawler = new Crawler(
            new AgencyRegistry(_warehouse.Database, TimeProvider.System), _warehouse.Database, _warehouse.Folder,
            new CaptureIndex(_warehouse.Folder, NullLogger<CaptureIndex>.Instance), new ArchiveReader(_warehouse.Folder, archive), new LinkDiscovery(), client, new SingleNodeLease(),
            Microsoft.Extensions.Options.Options.Create(Options), Microsoft.Extensions.Options.Options.Create(archive), TimeProvider.System,
            NullLogger<Crawler>.Instance);
        return await crawler.RunAsync(request ?? new CrawlRequest(), null, stop ?? TestContext.Current.CancellationToken);
    }

    public IReadOnlyList<T> Query<T>(string sql)
    {
        using var connection = _warehouse.Database.OpenConnection();
        return connection.Query<T>(sql).AsList();
    }

    public void Execute(string sql)
    {
        using var connection = _warehouse.Database.OpenConnection();
        connection.Execute(sql);
    }

    /// <summary>Damages every file of the archive from its first byte on, as a failing disk does.</summary>
    public void DamageArchiveFiles()
    {
        foreach (var file in Directory.GetFiles(_warehouse.Folder.Archive))
            File.WriteAllBytes(file, new byte[new FileInfo(file).Length]);
    }

    /// <summary>URL, state and reason of everything known, in order.</summary>
    public IReadOnlyList<string> Frontier() =>
        Query<string>("select role || ' ' || url || ' ' || state || coalesce(' ' || reason, '') from v_frontier order by all");

    public async ValueTask DisposeAsync()
    {
        await Sites.DisposeAsync();
        _warehouse.Dispose();
    }
}
