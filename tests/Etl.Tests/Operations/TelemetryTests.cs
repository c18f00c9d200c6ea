using System.Diagnostics.Metrics;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Jobs.History;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>
/// What a receiver of telemetry sees of one crawl and its load. Alone, as the sources of spans are the process's: what a service of another test
/// does would arrive here too.
/// </summary>
[Collection(Alone.Name)]
public class TelemetryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "http/protobuf")]
    [InlineData(true, "grpc")]
    public async Task Spans_logs_and_metrics_of_a_run_arrive_with_their_parents_and_names(bool grpc, string protocol)
    {
        await using var receiver = await OtlpReceiver.StartAsync(grpc, Token);
        await using var sites = await SampleSitesApp.StartAsync(new SampleSitesOptions { Roster = false, GeneratedAgencies = 1, GeneratedReports = 2 }, Token);
        await using var service = await SampleService.StartAsync(sites, Settings(receiver, "100", protocol));

        await service.Jobs.RunNowAsync("crawl-weekly", null, Token);

        await UntilAsync(() => receiver.Spans.Any(span => span.Name == "run check")
            && receiver.Metrics.Contains("warehouse.quarantine.open") && receiver.Metrics.Contains("warehouse.parse.results"));
        var crawl = receiver.Spans.Single(span => span.Name == "run crawl");
        var agency = receiver.Spans.Single(span => span.Name == "agency" && span.Parent == crawl.Id);
        agency.Attributes["warehouse.agency.id"].ShouldNotBeEmpty();
        var visits = receiver.Spans.Where(span => span.Name == "visit" && span.Parent == agency.Id).ToList();
        visits.ShouldNotBeEmpty();
        visits.ShouldAllBe(visit => visit.Attributes["warehouse.agency.id"].Length > 0 && visit.Attributes["url.full"].StartsWith("http://"));
        receiver.Spans.ShouldContain(span => span.Name == "GET" && visits.Any(visit => visit.Id == span.Parent));
        var load = receiver.Spans.Single(span => span.Name == "run load");
        load.Links.ShouldBe([(crawl.Trace, crawl.Id)]);
        receiver.Spans.Single(span => span.Name == "run check").Links.ShouldBe([(load.Trace, load.Id)]);
        var loadedAgency = receiver.Spans.Single(span => span.Name == "agency" && span.Parent == load.Id);
        loadedAgency.Attributes["warehouse.agency.id"].ShouldBe(agency.Attributes["warehouse.agency.id"]);
        var parses = receiver.Spans.Where(span => span.Name == "parse" && span.Parent == loadedAgency.Id).ToList();
        parses.Count.ShouldBe(2);
        parses.ShouldAllBe(parse => parse.Attributes["warehouse.agency.id"].Length > 0 && parse.Attributes["url.full"].StartsWith("http://"));
        receiver.Spans.ShouldContain(span => span.Name == "store" && span.Parent == load.Id);
        receiver.Logs.ShouldContain(log => log.Trace == crawl.Trace && log.Text.Contains("of crawl ends"));
        receiver.Metrics.ShouldContain("warehouse.job.runs");
        receiver.Metrics.ShouldContain("warehouse.crawl.pages");
        receiver.Points.ShouldContain("warehouse.parse.results template=html");
        receiver.Points.ShouldContain("warehouse.parse.results edition=Form2021");
        receiver.Spans.ShouldNotContain(span => span.Attributes.GetValueOrDefault("url.path") == "/health");
    }

    [Fact]
    public async Task Answers_that_a_crawl_expects_are_no_errors_and_a_run_that_failed_is_one()
    {
        await using var receiver = await OtlpReceiver.StartAsync(grpc: false, Token);
        await using var sites = await SampleSitesApp.StartAsync(new SampleSitesOptions { Roster = false, GeneratedAgencies = 1, GeneratedReports = 1 }, Token);
        await using var service = await SampleService.StartAsync(sites, Settings(receiver, "100"));
        await File.WriteAllTextAsync(Path.Combine(service.DataPath, "workbooks.yaml"), "nothing that defines a workbook", Token);

        await service.Jobs.RunNowAsync("crawl-weekly", null, Token);
        await service.Jobs.RunNowAsync("workbook", null, Token);

        await UntilAsync(() => receiver.Spans.Any(span => span.Name == "run crawl") && receiver.Spans.Any(span => span.Name == "run workbook"));
        var crawl = receiver.Spans.Single(span => span.Name == "run crawl");
        var robots = receiver.Spans.First(span => span.Trace == crawl.Trace
            && span.Attributes.GetValueOrDefault("url.full", "").EndsWith("/robots.txt", StringComparison.Ordinal));
        robots.Attributes["http.response.status_code"].ShouldBe("404");
        receiver.Spans.ShouldNotContain(span => span.Trace == crawl.Trace && span.IsError);
        receiver.Spans.First(span => span.Name == "run workbook").IsError.ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_service_did_in_its_last_second_arrives_though_it_stops()
    {
        await using var receiver = await OtlpReceiver.StartAsync(grpc: false, Token);
        await using (var service = await RunningService.StartAsync(Settings(receiver, "600000")))
        {
            await service.Jobs.RunNowAsync("check", null, Token);
            await UntilAsync(() => service.Jobs.RunsAsync(new RunFilter("check"), Token).Result.Any(run => run.EndedAt is not null));
        }

        receiver.Spans.ShouldContain(span => span.Name == "run check");
        receiver.Metrics.ShouldContain("warehouse.job.runs");
        receiver.Logs.ShouldContain(log => log.Text.Contains("of check ends"));
    }

    [Fact]
    public void A_host_that_keeps_failing_is_counted_once_as_left_alone()
    {
        var reasons = new List<string?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "warehouse.crawl.host_backoffs")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => reasons.AddRange(Enumerable.Repeat(tags[0].Value?.ToString(), (int)value)));
        listener.Start();
        using var host = new CrawlHost("fails.example.gov.cn", new HostPoliteness { FailuresUntilRest = 3 }, TimeProvider.System);

        for (var i = 0; i < 5; i++)
            host.TakeNote(new FetchOutcome.Failed(FetchFault.NoConnection, "refused", 0), DateTimeOffset.UnixEpoch, TimeSpan.FromHours(1));

        reasons.ShouldBe(["host_fails"]);
    }

    private static Dictionary<string, string?> Settings(OtlpReceiver receiver, string delay, string protocol = "http/protobuf") => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol, ["OTEL_METRIC_EXPORT_INTERVAL"] = delay,
        ["OTEL_BSP_SCHEDULE_DELAY"] = delay, ["OTEL_BLRP_SCHEDULE_DELAY"] = delay, ["Logging:LogLevel:Default"] = "Information",
    };

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
        timeout.CancelAfter(Patience);
        while (!condition())
            await Task.Delay(100, timeout.Token);
    }
}
