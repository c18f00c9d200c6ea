using System.Text.Json;
using Microsoft.Playwright;

namespace Warehouse.Etl.Tests.Operations;

/// <summary>The operations pages in a real browser.</summary>
public sealed class BrowserTests(Browser browser, BrowserTests.Checked service)
    : IClassFixture<Browser>, IClassFixture<BrowserTests.Checked>, IAsyncLifetime
{
    private static readonly string[] Pages = ["/", "/runs", "/agencies", "/hosts", "/quarantine", "/findings", "/workbooks", "/sql"];

    private readonly RunningService _service = service.Running;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        browser.SkipWhenMissing();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("zh-CN", false)]
    [InlineData("en", true)]
    public async Task No_page_has_a_serious_fault_for_people_with_disabilities(string language, bool dark)
    {
        var axe = await AxeCore.ReadAsync(Token);
        await using var context = await browser.NewContextAsync(bypassPolicy: true, dark);
        var page = await context.NewPageAsync();
        var run = (await _service.Jobs.RunsAsync(new(), Token))[0];
        foreach (var path in Pages.Append($"/runs/{run.RunId}").Append("/nothing-here"))
        {
            await page.GotoAsync(new Uri(_service.Address, $"{path}?lang={language[..2]}").ToString());
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = axe });

            var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => ({ id: v.id, impact: v.impact, html: v.nodes[0].html }))");

            found.EnumerateArray().Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(violation => $"{path}: {violation}").ShouldBeEmpty();
            (await page.GetAttributeAsync("html", "lang")).ShouldBe(language);
        }
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task No_page_is_wider_than_a_phone(string language)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(400, 900);
        var run = (await _service.Jobs.RunsAsync(new(), Token))[0];
        var widths = new Dictionary<string, int>();
        foreach (var path in Pages.Append($"/runs/{run.RunId}"))
        {
            await page.GotoAsync(new Uri(_service.Address, $"{path}?lang={language}").ToString());
            widths[path] = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        }

        widths.Where(width => width.Value > 400).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_break_no_rule_of_their_own_policy_and_log_no_error()
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");

        foreach (var path in Pages)
            await page.GotoAsync(new Uri(_service.Address, path).ToString());

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_the_api_is_drawn_without_asking_anything_of_another_host()
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var (asked, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };

        await page.GotoAsync(new Uri(_service.Address, "/?lang=en").ToString());
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "API", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText("/api/overview").First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        asked.Where(url => !url.StartsWith(_service.Address.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal)).ShouldBeEmpty();
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_operator_starts_a_run_and_sees_it_finish_without_reloading()
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_service.Address, "/runs?lang=en").ToString());

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Run now: load", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("asked for");
        var row = page.Locator("#runs-live tbody tr", new PageLocatorOptions { HasText = "load" }).First;
        await Assertions.Expect(row).ToContainTextAsync("Succeeded", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Log excerpt" })).ToContainTextAsync("of load ends: Done");
    }

    [Fact]
    public async Task A_schedule_is_paused_and_resumed_without_script()
    {
        await using var context = await browser.NewContextAsync(script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_service.Address, "/runs?lang=en").ToString());

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pause: crawl-weekly" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Resume: crawl-weekly" })).ToBeVisibleAsync();
        (await _service.Jobs.SchedulesAsync(Token)).Single(status => status.Schedule.Id == "crawl-weekly").Paused.ShouldBeTrue();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Resume: crawl-weekly" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pause: crawl-weekly" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_is_walked_with_the_keyboard_alone()
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_service.Address, "/?lang=en").ToString());

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Skip to content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    /// <summary>A service over an empty warehouse that was asked for one run.</summary>
    public sealed class Checked : IAsyncLifetime
    {
        internal RunningService Running { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            Running = await RunningService.StartAsync();
            var runId = (await Running.Jobs.RunNowAsync("check", null, Token))!;
            // Asked for is not begun: the pages of runs are looked at when there is one.
            while (await Running.Jobs.RunAsync(runId, Token) is null)
                await Task.Delay(50, Token);
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
