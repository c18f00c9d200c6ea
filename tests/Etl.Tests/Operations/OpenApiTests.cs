using System.Net.Http.Json;
using System.Text.Json;
using Warehouse.Etl.Jobs.Running;
using Warehouse.SampleSites.Hosting;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>The OpenAPI document against what the service answers once it has crawled and loaded the sample agencies.</summary>
public sealed class OpenApiTests(OpenApiTests.Crawled crawled) : IClassFixture<OpenApiTests.Crawled>
{
    private readonly RunningService _service = crawled.Service;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_is_what_the_document_says()
    {
        var document = await _service.Client.GetFromJsonAsync<JsonElement>("/api/openapi.json", Token);
        var shape = new JsonShape(document);
        var run = (await _service.Jobs.RunsAsync(new(), Token))[0].RunId;
        (string Path, string Url)[] answers =
        [
            .. ((string[])["/api/overview", "/api/schedules", "/api/runs", "/api/agencies", "/api/hosts", "/api/quarantine", "/api/findings"]).Select(path => (path, path)),
            ("/api/runs/{id}", $"/api/runs/{run}"), ("/api/agencies/{id}", "/api/agencies/500231-chenghu-town"),
        ];
        foreach (var (path, url) in answers)
        {
            var schema = document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
                .GetProperty("content").GetProperty("application/json").GetProperty("schema");

            var answer = await _service.Client.GetFromJsonAsync<JsonElement>(url, Token);

            shape.Differences(answer, schema, url).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("post", "/api/schedules/{id}/run", "202 400 404 409")]
    [InlineData("post", "/api/schedules/{id}/pause", "204 404")]
    [InlineData("post", "/api/schedules/{id}/resume", "204 404")]
    [InlineData("post", "/api/runs/{id}/cancel", "202 409")]
    [InlineData("get", "/api/runs/{id}", "200 404")]
    [InlineData("get", "/api/agencies/{id}", "200 404")]
    public async Task The_document_names_the_ways_in_which_a_request_may_end(string method, string path, string statuses)
    {
        var document = await _service.Client.GetFromJsonAsync<JsonElement>("/api/openapi.json", Token);

        var responses = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses");

        responses.EnumerateObject().Select(response => response.Name).Order().ShouldBe(statuses.Split(' '));
    }

    [Fact]
    public async Task The_message_of_a_run_stands_in_both_languages()
    {
        var runs = await _service.Client.GetFromJsonAsync<JsonElement>("/api/runs", Token);

        var message = runs.EnumerateArray().First(run => run.GetProperty("job").GetString() == "load").GetProperty("message");

        message.GetProperty("zh").GetString().ShouldNotBeNull().ShouldStartWith("装载");
        message.GetProperty("en").GetString().ShouldNotBeNull().ShouldContain("loaded");
    }

    /// <summary>A service that has crawled, loaded and checked the sample agencies.</summary>
    public sealed class Crawled : IAsyncLifetime
    {
        private SampleSitesApp? _sites;

        internal RunningService Service { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            _sites = await SampleSitesApp.StartAsync(new SampleSitesOptions(), Token);
            Service = await SampleService.StartAsync(_sites, new Dictionary<string, string?>());
            await Service.Jobs.RunNowAsync("crawl", null, Token);
            while (!(await Service.Jobs.RunsAsync(new(), Token)).Any(run => run is { Job: "check", State: RunState.Succeeded }))
                await Task.Delay(200, Token);
        }

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            if (Service is not null)
                await Service.DisposeAsync();
            if (_sites is not null)
                await _sites.DisposeAsync();
        }
    }
}
