using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Tests.Crawling;

/// <summary>The crawl's own client and fetcher, with short limits.</summary>
internal sealed class FetcherFixture : IDisposable
{
    public static readonly FetchLimits ShortLimits = new()
    {
        ConnectSeconds = 5, HeaderSeconds = 3, IdleSeconds = 3, TotalSeconds = 6, HeaderKilobytes = 16, BodyMegabytes = 2, DecodedMegabytes = 4,
    };

    private static readonly CaptureContext Context = new(CaptureRole.Report, "allowed", "a", null, null);

    private readonly HttpClient _client;

    public FetcherFixture(IHostResolver? resolver = null, bool allowLoopback = true)
    {
        var options = new CrawlOptions { Contact = "tests@example.org", AllowLoopback = allowLoopback, Limits = ShortLimits };
        _client = new HttpClient(CrawlClient.Handler(options, resolver ?? new SystemResolver()));
        CrawlClient.Introduce(_client, options);
        Fetcher = new Fetcher(_client, ShortLimits, TimeProvider.System);
    }

    public Fetcher Fetcher { get; }

    public Task<FetchOutcome> FetchAsync(Uri url, Capture? previous = null) =>
        Fetcher.FetchAsync(new FetchRequest(url, Context, previous), TestContext.Current.CancellationToken);

    public async Task<FetchFault> FaultAsync(Uri url)
    {
        using var outcome = await FetchAsync(url);
        return outcome.ShouldBeOfType<FetchOutcome.Failed>().Fault;
    }

    public void Dispose() => _client.Dispose();
}
