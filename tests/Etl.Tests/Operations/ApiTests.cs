using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Warehouse.Etl.Jobs.Running;
using Warehouse.Etl.Operations.Live;

namespace Warehouse.Etl.Tests.Operations;

public class ApiTests(EmptyService empty) : IClassFixture<EmptyService>
{
    private const string Key = "a key of at least twenty characters";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/overview")]
    [InlineData("/api/schedules")]
    [InlineData("/api/runs")]
    [InlineData("/api/agencies")]
    [InlineData("/api/hosts")]
    [InlineData("/api/quarantine")]
    [InlineData("/api/findings")]
    public async Task Every_list_answers_in_json_on_an_empty_warehouse_and_stands_in_the_document(string path)
    {
        using var answer = await empty.Running.Client.GetAsync(path, Token);
        using var document = JsonDocument.Parse(await empty.Running.Client.GetStringAsync("/api/openapi.json", Token));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        document.RootElement.GetProperty("paths").TryGetProperty(path, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/api/runs/none")]
    [InlineData("/api/agencies/none")]
    [InlineData("/api/nothing")]
    [InlineData("/runs/none")]
    [InlineData("/agencies/none")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await empty.Running.Client.GetAsync(path, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_statutory_calendar_is_the_default()
    {
        var schedules = await empty.Running.Jobs.SchedulesAsync(Token);

        schedules.Where(status => status.Schedule.Job == "crawl").Select(status => status.Schedule.Cron?.Text)
            .ShouldBe(["0 1 10-31 1 *", "0 1 10-31 3 *", "0 1 * * 6"]);
        schedules.Single(status => status.Schedule.Id == "load").Schedule.After.ShouldBe("crawl");
        schedules.Single(status => status.Schedule.Id == "check").Schedule.After.ShouldBe("load");
        schedules.ShouldAllBe(status => status.Schedule.Cron == null || status.Schedule.Cron.Zone.Id == "Asia/Shanghai");
    }

    [Fact]
    public async Task Health_names_database_schedules_and_disk()
    {
        using var health = JsonDocument.Parse(await empty.Running.Client.GetStringAsync("/health", Token));

        health.RootElement.GetProperty("status").GetString().ShouldBe("Healthy");
        health.RootElement.GetProperty("checks").EnumerateObject().Select(check => check.Name).ShouldBe(["self", "database", "schedules", "disk"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_full_disk_is_unhealthy_but_alive()
    {
        await using var service = await RunningService.StartAsync(
            new Dictionary<string, string?> { ["Warehouse:Operations:LeastFreeMegabytes"] = int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture) });

        using var health = await service.Client.GetAsync("/health", Token);
        using var alive = await service.Client.GetAsync("/alive", Token);

        health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_open_page_is_told_when_runs_change()
    {
        await using var service = await RunningService.StartAsync();
        using var answer = await service.Client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, Token);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        await NextAsync(reader);

        await service.Jobs.RunNowAsync("check", null, Token);

        (await NextAsync(reader)).ShouldBe("event: runs");
        (await service.Jobs.RunsAsync(new(), Token)).ShouldContain(run => run.Job == "check" && run.RunTrigger == RunTrigger.Manual);
    }

    [Fact]
    public async Task So_many_pages_are_kept_up_to_date_as_have_a_seat_and_the_next_is_told_so()
    {
        await using var service = await RunningService.StartAsync();
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i < LiveFeed.MostListeners; i++)
            open.Add(await service.Client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, Token));

        using var refused = await service.Client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, Token);
        using var first = new StreamReader(await open[0].Content.ReadAsStreamAsync(Token));
        using var last = new StreamReader(await open[^1].Content.ReadAsStreamAsync(Token));
        await NextAsync(first);
        await NextAsync(last);
        await service.Jobs.RunNowAsync("check", null, Token);

        LiveFeed.MostListeners.ShouldBeGreaterThanOrEqualTo(200);
        open.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await NextAsync(first)).ShouldBe("event: runs");
        (await NextAsync(last)).ShouldBe("event: runs");
        open.ForEach(answer => answer.Dispose());
        // A seat that was given back is taken again.
        HttpStatusCode again;
        do
        {
            using var answer = await service.Client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, Token);
            again = answer.StatusCode;
        }
        while (again != HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_run_asked_for_with_an_argument_that_its_job_does_not_know_is_a_bad_request()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/schedules/crawl/run")
        {
            Content = JsonContent.Create(new Dictionary<string, string> { ["agnecy"] = "1" }),
        };
        request.Headers.Authorization = new("Bearer", Key);
        await using var service = await RunningService.StartAsync(new Dictionary<string, string?> { ["Warehouse:Operations:AccessKey"] = Key });
        using var answer = await service.Client.SendAsync(request, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("agency, region, year");
    }

    [Fact]
    public async Task The_navigation_leads_to_the_pages_of_Hangfire_which_only_look()
    {
        var page = await empty.Running.Client.GetStringAsync("/", Token);
        var hangfire = await empty.Running.Client.GetStringAsync("/hangfire/recurring", Token);

        page.ShouldContain("href=\"/hangfire\"");
        hangfire.ShouldContain("crawl-weekly");
        hangfire.ShouldNotContain("js-jobs-list-command btn");
    }

    private static async Task<string> NextAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("event: runs", StringComparison.Ordinal))
                return line;
        }

        return "the stream ended";
    }
}
