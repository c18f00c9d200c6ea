using System.Net;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Safety;
using Warehouse.Etl.Tests.Discovery;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>Pages of strangers must not make the crawl ask the operator's own network: whatever form the address has, nothing is connected.</summary>
public class ServerSideRequestTests
{
    public static readonly TheoryData<string> Forms =
    [
        "http://127.0.0.1:{port}/", "http://2130706433:{port}/", "http://0x7f000001:{port}/", "http://0177.0.0.1:{port}/", "http://0x7f.1:{port}/",
        "http://127.1:{port}/", "http://127.0.1:{port}/", "http://017700000001:{port}/", "http://0:{port}/", "http://0.0.0.0:{port}/",
        "http://localhost:{port}/", "http://LOCALHOST.:{port}/", "http://[::1]:{port}/", "http://[::]:{port}/", "http://[::ffff:127.0.0.1]:{port}/",
        "http://[::ffff:7f00:1]:{port}/", "http://[::127.0.0.1]:{port}/", "http://[64:ff9b::127.0.0.1]:{port}/", "http://[2002:7f00:1::]:{port}/",
        "http://[fe80::1%25lo]:{port}/", "http://①②⑦.⓪.⓪.①:{port}/", "http://127。0。0。1:{port}/", "http://10.0.0.1:{port}/", "http://169.254.169.254/",
        "http://[fd00:ec2::254]/", "http://192.168.0.1/",
    ];

    // Global unicast by its form, in a part of it that is given to nobody: nothing is disturbed, and no machine answers.
    private static readonly IPAddress PublicAndNobodys = IPAddress.Parse("3000::1");

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task No_form_of_an_inner_address_is_connected(string form)
    {
        await using var site = RawSite.Of(_ => "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
        using var fixture = new FetcherFixture(allowLoopback: false);
        var address = form.Replace("{port}", $"{site.Port}", StringComparison.Ordinal);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
        {
            // No URL at all: a list that links it leads nowhere, so that nobody can ask for it.
            Discovered.List("淮安市教育局", "http://www.a.gov.cn/zfxxgknb/", $"<a href='{address}'>2023年政府信息公开年报</a>").Links.ShouldBeEmpty();
            return;
        }

        var fault = await fixture.FaultAsync(url);

        fault.ShouldBeOneOf(FetchFault.ForbiddenAddress, FetchFault.UnknownHost);
        site.Log.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AddressRuleTests.NotPublic), MemberType = typeof(AddressRuleTests))]
    public async Task No_name_that_leads_to_an_inner_address_is_connected(string address)
    {
        using var fixture = new FetcherFixture(new FixedResolver(IPAddress.Parse(address)), allowLoopback: false);

        (await fixture.FaultAsync(new Uri("http://innocent.example.gov.cn/"))).ShouldBe(FetchFault.ForbiddenAddress);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_after_the_check_gains_nothing()
    {
        await using var site = RawSite.Of(_ => "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
        var resolver = new RebindingResolver();
        using var fixture = new FetcherFixture(resolver, allowLoopback: false);

        var faults = new List<FetchFault>();
        for (var i = 0; i < 4; i++)
            faults.Add(await fixture.FaultAsync(new Uri($"http://rebinding.example.gov.cn:{site.Port}/")));

        faults[0].ShouldNotBe(FetchFault.ForbiddenAddress); // public: it was tried, and nobody is there
        faults[1].ShouldBe(FetchFault.ForbiddenAddress);
        faults[2].ShouldNotBe(FetchFault.ForbiddenAddress);
        faults[3].ShouldBe(FetchFault.ForbiddenAddress);
        resolver.Asked.ShouldBe(4);
        site.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_with_a_public_and_an_inner_address_is_not_connected_at_the_inner_one()
    {
        await using var site = RawSite.Of(_ => "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
        using var fixture = new FetcherFixture(new FixedResolver(PublicAndNobodys, IPAddress.Loopback), allowLoopback: false);

        using var outcome = await fixture.FetchAsync(new Uri($"http://both.example.gov.cn:{site.Port}/"));

        outcome.ShouldBeOfType<FetchOutcome.Failed>();
        site.Log.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ftp://www.example.gov.cn/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:70/")]
    [InlineData("http://www.example.gov.cn@127.0.0.1/")]
    public async Task Only_plain_http_and_https_urls_are_asked_for(string url)
    {
        using var fixture = new FetcherFixture();

        (await fixture.FaultAsync(new Uri(url))).ShouldBe(FetchFault.UnsafeUrl);
    }

    [Fact]
    public void No_proxy_of_the_environment_comes_between_the_crawl_and_the_check_of_the_address()
    {
        using var handler = CrawlClient.Handler(new CrawlOptions(), new SystemResolver());

        handler.UseProxy.ShouldBeFalse();
    }

    private sealed class FixedResolver(params IPAddress[] addresses) : IHostResolver
    {
        public Task<IReadOnlyList<IPEndPoint>> ResolveAsync(DnsEndPoint host, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<IPEndPoint>>([.. addresses.Select(address => new IPEndPoint(address, host.Port))]);
    }

    /// <summary>Answers with a public address, then with loopback, in turn.</summary>
    private sealed class RebindingResolver : IHostResolver
    {
        public int Asked { get; private set; }

        public Task<IReadOnlyList<IPEndPoint>> ResolveAsync(DnsEndPoint host, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<IPEndPoint>>([new IPEndPoint(Asked++ % 2 == 0 ? PublicAndNobodys : IPAddress.Loopback, host.Port)]);
    }
}
