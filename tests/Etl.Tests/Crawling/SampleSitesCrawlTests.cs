using Dapper;
using Warehouse.Etl.Storage;
using Warehouse.Reading.Form;
using Warehouse.SampleSites.Hosting;
using Warehouse.SampleSites.Roster;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>The product against the sample sites, from the command line: what it ends with, and that being killed changes nothing of it.</summary>
[Collection(KilledCrawls.Name)]
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
    public async Task Every_report_ends_in_the_warehouse_or_is_absent_for_the_reason_that_the_sites_give()
    {
        await UndisturbedAsync("data");

        var publications = Query<(string AgencyId, short Year, string State, string? Reason)>(
            "data", "select agency_id, year, state, reason from fact_publication");
        publications.Select(row => $"{row.AgencyId} {row.Year} {row.State} {row.Reason}").ShouldBe(
            _sites.Truth.Select(truth => $"{truth.AgencyId} {truth.Year} {truth.State} {truth.Reason}"), ignoreOrder: true);
        LoadedReceived("data").ShouldBe(_sites.Truth.Where(truth => truth.Figures is not null).Select(Received), ignoreOrder: true);
    }

    [Fact]
    public async Task A_second_run_asks_only_whether_something_has_changed_and_ends_the_same()
    {
        await UndisturbedAsync("twice");
        var before = EndState("twice");
        var asked = _sites.Log.Entries.Count;

        await RunAsync("twice", [.. Crawl, "--refresh"]);
        await RunAsync("twice", "load");

        var again = _sites.Log.Entries.Skip(asked).Where(entry => entry.Path != "/robots.txt").ToList();
        again.CountBy(entry => entry.Host + entry.Path).Where(url => url.Value > 1).ShouldBeEmpty();
        again.Where(entry => entry.Status == 200).Select(entry => entry.Host).Distinct().ShouldBe(PagesInTheWay(), ignoreOrder: true);
        Query<string>("twice", """
            select url from ops_capture where revisit_of is null and role <> 'robots' and status = 200 group by url, role, sha256 having count(*) > 1
            """).ShouldBeEmpty();
        EndState("twice").ShouldBe(before);
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

    private static string Received(SampleTruth truth) =>
        $"{truth.AgencyId} {truth.Year} {truth.Figures!.Table(FormTable.Requests)!.Value("received", "natural_person")}";

    // What stands in the way of a list is no page to be asked for on condition: it is asked for whole, and archived as unchanged.
    private static IEnumerable<string> PagesInTheWay() =>
        SampleRoster.All.Where(agency => agency.Manner is SiteManner.Login or SiteManner.Shell or SiteManner.UnfilledList).Select(agency => agency.Host);

    private List<string> LoadedReceived(string data) => Query<string>(data, """
        select concat_ws(' ', r.agency_id, r.year, f.received)
        from fact_request_flow f join dim_report r using (report_key) join dim_requester_type t using (requester_type_key)
        where r.is_current and t.code = 'natural_person'
        """);

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
        .. Query<string>(data, """
            select concat_ws(' ', r.agency_id, r.year, r.version, f.requester_type_key, f.received, f.carried_in, f.processed, f.carried_out)
            from fact_request_flow f join dim_report r using (report_key) order by all
            """),
        .. Query<string>(data, """
            select concat_ws(' ', r.agency_id, r.year, r.version, f.channel_key, f.result_key, f.cases, f.state_key)
            from fact_challenge f join dim_report r using (report_key) order by all
            """),
        .. Query<string>(data, """
            select concat_ws(' ', r.agency_id, r.year, r.version, f.table_code, f.row_code, f.value, f.state_key)
            from fact_reported_total f join dim_report r using (report_key) order by all
            """),
        .. Query<string>(data, """
            select concat_ws(' ', r.agency_id, r.year, r.version, f.ordinal, f.claim_code, f.value, f.chapter, f.sentence)
            from fact_narrative_claim f join dim_report r using (report_key) order by all
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
