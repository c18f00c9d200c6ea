using Dapper;
using Warehouse.Etl.Storage;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>The product against the sample sites, from the command line: what it ends with, and that being killed changes nothing of it.</summary>
[Collection(Alone.Name)]
public sealed class SampleSitesCrawlTests : IAsyncLifetime
{
    private const int Kills = 20;

    // A kill loses the answers that are on their way at that moment; one URL may meet that fate more than once, though hardly often.
    private const int MostLostInFlight = 3;

    private static readonly string[] Crawl = ["crawl", "--json"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-crawl-");
    private SampleSitesApp _sites = null!;
    private string _registry = null!;

    public async ValueTask InitializeAsync()
    {
        _sites = await SampleSitesApp.StartAsync(new SampleSitesOptions(), TestContext.Current.CancellationToken);
        _registry = Path.Combine(_folder.FullName, "registry.csv");
        await File.WriteAllTextAsync(_registry, _sites.RegistryCsv);
    }

    public async ValueTask DisposeAsync()
    {
        await _sites.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_report_ends_in_the_state_in_which_the_sites_have_it()
    {
        await UndisturbedAsync("data");

        var states = Query<(string AgencyId, short Year, string State)>("data", "select agency_id, year, state from fact_publication")
            .ToDictionary(row => (row.AgencyId, (int)row.Year), row => row.State);
        var truth = _sites.Truth.ToDictionary(truth => (truth.AgencyId, truth.Year), truth => truth.State);
        truth.Where(pair => states.GetValueOrDefault(pair.Key) != pair.Value)
            .Select(pair => $"{pair.Key}: {pair.Value} on the sites, {states.GetValueOrDefault(pair.Key)} in the warehouse")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_at_twenty_random_moments_it_ends_as_if_undisturbed_and_asks_for_nothing_twice()
    {
        await UndisturbedAsync("undisturbed");
        var asked = _sites.Log.Entries.Count;
        await RunAsync("killed", "agencies", "import", _registry);
        var random = new Random(20260131);
        var killed = 0;
        var longest = 2500;
        for (var attempts = 0; killed < Kills && attempts < 3 * Kills; attempts++)
        {
            string[] verb = killed < Kills * 3 / 4 ? [.. Crawl, "--set", "Warehouse:Crawl:Politeness:IntervalSeconds=0.3"] : ["load"];
            var time = TimeSpan.FromMilliseconds(random.Next(200, longest));
            if (await EtlProcess.KillAfterAsync(Arguments("killed", verb), time, TestContext.Current.CancellationToken))
                killed++;
            else
                longest = Math.Max(400, longest * 2 / 3); // it had ended: less and less is left to do
        }

        killed.ShouldBe(Kills);
        await RunAsync("killed", Crawl);
        await RunAsync("killed", "load");
        await RunAsync("killed", "status");

        EndState("killed").ShouldBe(EndState("undisturbed"));
        var again = _sites.Log.Entries.Skip(asked).Where(entry => entry.Status == 200 && entry.Path != "/robots.txt")
            .CountBy(entry => entry.Host + entry.Path).Where(url => url.Value > 1 + MostLostInFlight).ToList();
        again.ShouldBeEmpty();
    }

    private async Task UndisturbedAsync(string data)
    {
        await RunAsync(data, "agencies", "import", _registry);
        await RunAsync(data, Crawl);
        await RunAsync(data, "load");
        await RunAsync(data, "status");
    }

    private Task<string> RunAsync(string data, params string[] verb) => EtlProcess.RunAsync(Arguments(data, verb), TestContext.Current.CancellationToken);

    private IReadOnlyList<string> Arguments(string data, string[] verb) =>
    [
        .. verb, "--data", Path.Combine(_folder.FullName, data), "--set", "Warehouse:Crawl:AllowLoopback=true",
        "--set", $"Warehouse:Crawl:HostMap:*={_sites.Address}", .. verb.Contains("Warehouse:Crawl:Politeness:IntervalSeconds=0.3")
            ? [] : (string[])["--set", "Warehouse:Crawl:Politeness:IntervalSeconds=0"],
    ];

    // Keys are given out in the order of arrival, so the comparison is by what the rows say.
    private List<string> EndState(string data) =>
    [
        .. Query<string>(data, "select 'capture ' || role || ' ' || url || ' ' || sha256 from ops_capture where role <> 'robots' group by all order by all"),
        .. Query<string>(data, "select concat_ws(' ', agency_id, year, state, reason, first_seen_on, source) from fact_publication order by all"),
        .. Query<string>(data, """
            select concat_ws(' ', r.agency_id, r.year, r.version, r.document_sha256, f.outcome_key, f.requester_type_key, f.requests, f.state_key)
            from fact_request_outcome f join dim_report r using (report_key) order by all
            """),
        .. Query<string>(data, """
            select concat_ws(' ', r.agency_id, r.year, r.version, f.measure_key, f.value, f.state_key)
            from fact_disclosure f join dim_report r using (report_key) order by all
            """),
    ];

    private List<T> Query<T>(string data, string sql)
    {
        var folder = new DataFolder(Path.Combine(_folder.FullName, data));
        using var database = WarehouseDatabase.Open(folder, new WarehouseOptions { DataPath = folder.Root, MemoryMegabytes = 512 });
        using var connection = database.OpenConnection();
        return connection.Query<T>(sql).AsList();
    }
}
