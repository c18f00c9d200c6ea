using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>Who may in, and what a browser may be tricked into.</summary>
public partial class AccessTests(EmptyService empty) : IClassFixture<EmptyService>
{
    private const string Key = "a-key-of-more-than-16";

    private static readonly Dictionary<string, string?> WithKey = new() { ["Warehouse:Operations:AccessKey"] = Key };

    private static readonly Dictionary<string, string?> OpenHere = new(WithKey) { ["Warehouse:Operations:OpenOnLoopback"] = "true" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://10.1.2.3:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task A_service_open_to_the_network_without_a_key_does_not_start(string urls) =>
        (await Should.ThrowAsync<OperatorException>(() => RunningService.StartAsync(new Dictionary<string, string?> { ["Warehouse:Operations:Urls"] = urls })))
            .Message.ShouldContain("AccessKey");

    [Fact]
    public async Task A_service_that_its_host_opens_to_the_network_without_a_key_does_not_start() =>
        (await Should.ThrowAsync<OperatorException>(() => RunningService.StartAsync(
            new Dictionary<string, string?> { ["Warehouse:Operations:Urls"] = null, ["ASPNETCORE_URLS"] = "http://0.0.0.0:0" })))
            .Message.ShouldContain("AccessKey");

    [Fact]
    public async Task A_short_key_is_refused() =>
        await Should.ThrowAsync<OperatorException>(() =>
            RunningService.StartAsync(new Dictionary<string, string?> { ["Warehouse:Operations:AccessKey"] = "short" }));

    [Theory]
    [InlineData("warehouse.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    public async Task Without_a_key_only_names_of_this_machine_are_answered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        request.Headers.Host = host;

        using var answer = await empty.Running.Client.SendAsync(request, Token);

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task With_a_key_pages_ask_for_it_and_the_api_refuses()
    {
        await using var service = await RunningService.StartAsync(WithKey);

        using var page = await service.Client.GetAsync("/runs", Token);
        using var api = await service.Client.GetAsync("/api/runs", Token);
        using var health = await service.Client.GetAsync("/health", Token);

        (page.StatusCode, page.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/login"));
        api.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    // Hangfire's dashboard stands behind the same rule.
    [Fact]
    public async Task With_a_key_the_schedulers_own_pages_ask_for_it_too()
    {
        await using var service = await RunningService.StartAsync(WithKey);

        using var read = await service.Client.GetAsync("/hangfire", Token);
        using var change = await service.Client.PostAsync("/hangfire/recurring/trigger", new FormUrlEncodedContent([new("jobs[]", "crawl-weekly")]), Token);

        (read.StatusCode, read.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/login"));
        change.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_page_of_the_api_stands_behind_the_key_and_lets_nothing_in_from_elsewhere()
    {
        await using var service = await RunningService.StartAsync(WithKey);

        using var outside = await service.Client.GetAsync("/api-reference", Token);
        service.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var inside = await service.Client.GetAsync("/api-reference/", Token);
        var page = await inside.Content.ReadAsStringAsync(Token);

        (outside.StatusCode, outside.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/login"));
        page.ShouldContain("openapi.json");
        page.ShouldNotContain("://");
        var policy = inside.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("http");
    }

    [Fact]
    public async Task The_key_entered_at_the_login_opens_the_pages_and_another_does_not()
    {
        await using var service = await RunningService.StartAsync(WithKey);

        using var wrong = await EnterAsync(service, "a-key-of-more-than-17");
        using var stillOut = await service.Client.GetAsync("/runs", Token);
        using var right = await EnterAsync(service, Key);
        using var inside = await service.Client.GetAsync("/runs", Token);

        (wrong.StatusCode, stillOut.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Redirect));
        (right.StatusCode, inside.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_program_sends_the_key_as_a_bearer_token_and_needs_no_form_token()
    {
        await using var service = await RunningService.StartAsync(WithKey);
        service.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        using var answer = await service.Client.PostAsync("/api/schedules/check/run", null, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.Location?.OriginalString.ShouldStartWith("/api/runs/");
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("warehouse.example", HttpStatusCode.Redirect)]
    public async Task A_service_open_on_loopback_asks_its_own_machine_for_no_key(string host, HttpStatusCode status)
    {
        await using var service = await RunningService.StartAsync(OpenHere);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        request.Headers.Host = host;

        using var answer = await service.Client.SendAsync(request, Token);

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_service_open_on_loopback_takes_changes_from_programs_with_its_key_and_from_no_other()
    {
        await using var service = await RunningService.StartAsync(OpenHere);

        using var without = await service.Client.PostAsync("/api/schedules/check/run", null, Token);
        service.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var with = await service.Client.PostAsync("/api/schedules/check/run", null, Token);

        (without.StatusCode, with.StatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.Accepted));
    }

    [Theory]
    [InlineData("alice", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task Behind_a_proxy_the_users_header_opens_the_pages(string user, HttpStatusCode status)
    {
        await using var service = await RunningService.StartAsync(new Dictionary<string, string?> { ["Warehouse:Operations:ProxyUserHeader"] = "X-Forwarded-User" });
        service.Client.DefaultRequestHeaders.Add("X-Forwarded-User", user);

        using var answer = await service.Client.GetAsync("/runs", Token);

        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("/schedules/check/run")]
    [InlineData("/schedules/check/pause")]
    [InlineData("/schedules/check/resume")]
    [InlineData("/runs/0/cancel")]
    [InlineData("/quarantine/retry")]
    [InlineData("/api/schedules/check/run")]
    [InlineData("/api/schedules/check/pause")]
    [InlineData("/api/schedules/check/resume")]
    [InlineData("/api/runs/0/cancel")]
    public async Task A_change_without_a_token_is_refused(string path)
    {
        using var answer = await empty.Running.Client.PostAsync(path, new FormUrlEncodedContent([]), Token);
        using var read = await empty.Running.Client.GetAsync(path, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        read.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/runs")]
    [InlineData("/nothing-here")]
    public async Task Every_answer_forbids_inline_script_frames_and_sniffing(string path)
    {
        using var answer = await empty.Running.Client.GetAsync(path, Token);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
    }

    private static async Task<HttpResponseMessage> EnterAsync(RunningService service, string key)
    {
        var page = await service.Client.GetStringAsync("/login", Token);
        return await service.Client.PostAsync(
            "/login", new FormUrlEncodedContent([new("key", key), new("__RequestVerificationToken", FormToken().Match(page).Groups[1].Value)]), Token);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FormToken();
}
