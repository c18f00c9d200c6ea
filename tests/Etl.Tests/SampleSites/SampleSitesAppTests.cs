using System.Net;
using System.Net.Sockets;
using System.Text;
using Warehouse.Etl.Agencies;
using Warehouse.SampleSites.Hostile;
using Warehouse.SampleSites.Hosting;
using Warehouse.SampleSites.Roster;

namespace Warehouse.Etl.Tests.SampleSites;

/// <summary>What the sample sites promise to the tests that use them.</summary>
public sealed class SampleSitesAppTests(SampleSitesFixture fixture) : IClassFixture<SampleSitesFixture>
{
    [Fact]
    public void The_registry_file_in_the_repository_is_that_of_the_roster()
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, "tests", "SampleSites", "registry.csv"));

        file.ShouldBe(RegistryCsv.Write(SampleRoster.All));
        RegistryFile.Read(file, RegionCatalog.Instance).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Every_incident_and_every_manner_happens()
    {
        SampleRoster.All.SelectMany(agency => agency.Incidents.Values).Distinct().ShouldBe(Enum.GetValues<Incident>(), ignoreOrder: true);
        SampleRoster.All.Select(agency => agency.Manner).Distinct().ShouldBe(Enum.GetValues<SiteManner>(), ignoreOrder: true);
    }

    [Fact]
    public void Every_state_of_publication_happens()
    {
        fixture.Sites.Truth.Select(truth => truth.State).Distinct().ShouldBe(
            ["published", "late", "missing", "blocked", "unreadable"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("www.sample-qinglan-government.gov.cn", "/zfxxgk/zfxxgknb/")]
    [InlineData("www.sample-qinglan-education.gov.cn", "/zfxxgk/zfxxgknb/")]
    public async Task An_unchanged_page_is_not_sent_again(string host, string path)
    {
        var first = await GetAsync(fixture.Sites.Address, host, path);
        var condition = first.Headers.TryGetValue("ETag", out var tag)
            ? $"If-None-Match: {tag}"
            : $"If-Modified-Since: {first.Headers["Last-Modified"]}";

        (await GetAsync(fixture.Sites.Address, host, path, condition)).Status.ShouldBe(304);
    }

    [Fact]
    public async Task The_log_tells_host_path_status_and_agent()
    {
        await GetAsync(fixture.Sites.Address, "www.sample-nobody.gov.cn", "/x?y=1", "User-Agent: somebody");

        var entry = fixture.Sites.Log.Entries.Last(entry => entry.Host == "www.sample-nobody.gov.cn");
        (entry.Path, entry.Status, entry.UserAgent, entry.Concurrent).ShouldBe(("/x?y=1", 404, "somebody", 1));
    }

    [Fact]
    public async Task Corrections_change_the_page_and_nothing_else_of_the_site()
    {
        await using var sites = await SampleSitesApp.StartAsync(new SampleSitesOptions(), TestContext.Current.CancellationToken);
        const string Host = "www.sample-qinglan-government.gov.cn";
        const string List = "/zfxxgk/zfxxgknb/";
        var detail = List + "202503/t20250324_2600001.html";
        var (list, report) = (await GetAsync(sites.Address, Host, List), await GetAsync(sites.Address, Host, detail));

        sites.PublishCorrections();

        (await GetAsync(sites.Address, Host, detail)).Body.ShouldNotBe(report.Body);
        (await GetAsync(sites.Address, Host, List)).Body.ShouldBe(list.Body);
    }

    [Fact]
    public async Task Generated_agencies_have_a_list_and_pages_of_the_asked_size()
    {
        await using var sites = await SampleSitesApp.StartAsync(
            new SampleSitesOptions { Roster = false, GeneratedAgencies = 3, GeneratedReports = 5 }, TestContext.Current.CancellationToken);
        var agency = sites.Agencies[2];
        var list = await GetAsync(sites.Address, agency.Host, agency.Layout.ListPath);
        var page = await GetAsync(sites.Address, agency.Host, agency.Layout.ListPath + "t4.html");

        sites.Agencies.Count.ShouldBe(3);
        list.Body.Split("<li><a href=\"t").Length.ShouldBe(6);
        page.Body.ShouldContain("青岚市第3局2012年政府信息公开工作年度报告");
        Encoding.UTF8.GetByteCount(page.Body).ShouldBeGreaterThanOrEqualTo(19_000);
        (await GetAsync(sites.Address, agency.Host, agency.Layout.ListPath + "t5.html")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/404", 404)]
    [InlineData("/521", 521)]
    [InlineData("/redirect-loop", 302)]
    [InlineData("/429-seconds", 429)]
    [InlineData("/robots.txt", 404)]
    public async Task The_hostile_server_answers_by_path(string path, int status)
    {
        (await GetAsync(fixture.Sites.Hostile!.Address, HostileServer.Host, path)).Status.ShouldBe(status);
    }

    [Fact]
    public void The_host_map_leads_every_hostile_host_to_the_hostile_server_and_all_others_to_the_sites()
    {
        fixture.Sites.HostMap["*"].ShouldBe(fixture.Sites.Address.ToString());
        fixture.Sites.HostMap["robots-500.sample.gov.cn"].ShouldBe(fixture.Sites.Hostile!.Address.ToString());
    }

    // One request on one connection, written by hand so that the Host header is ours.
    private static async Task<(int Status, IReadOnlyDictionary<string, string> Headers, string Body)> GetAsync(
        IPEndPoint address, string host, string path, string? header = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var extra = header is null ? "" : header + "\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{extra}\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        var parts = text.Split("\r\n\r\n", 2);
        var lines = parts[0].Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return (int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), headers, parts[1]);
    }
}
