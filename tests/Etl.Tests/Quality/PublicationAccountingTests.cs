using Warehouse.Etl.Agencies;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Tests.Crawling;

namespace Warehouse.Etl.Tests.Quality;

public sealed class PublicationAccountingTests : IAsyncLifetime
{
    private const string Host = "jyj.example.gov.cn";
    private const string Name = "示例县教育局";

    private CrawlFixture _crawl = null!;

    public async ValueTask InitializeAsync() => _crawl = await CrawlFixture.StartAsync();

    public ValueTask DisposeAsync() => _crawl.DisposeAsync();

    [Fact]
    public async Task What_was_never_crawled_is_missing_for_that_reason()
    {
        _crawl.Register("a", Name, AgencyKind.Department, 2024, new Uri($"http://{Host}/"));
        _crawl.Register("b", "示例县民政局", AgencyKind.Department, 2024);

        (await AccountAsync()).ShouldBe(["a 2024 missing not_crawled", "a 2025 missing not_crawled", "b 2024 missing no_list_page", "b 2025 missing no_list_page"]);
    }

    [Fact]
    public async Task Each_year_has_its_own_reason()
    {
        _crawl.Register("a", Name, AgencyKind.Department, 2021, _crawl.Sites.PutAgency(Host, Name, 2021, 2022, 2023, 2024));
        _crawl.Sites.Pages.TryRemove(Host + "/zfxxgk/nb/2021.html", out _);
        _crawl.Sites.Put(Host, "/robots.txt", "User-agent: *\nDisallow: /zfxxgk/nb/2022.html", "text/plain");
        await _crawl.CrawlAsync();
        Quarantine(2024, "pictures_only");

        (await AccountAsync()).ShouldBe(
        [
            "a 2021 missing status_404", "a 2022 blocked robots_disallowed", "a 2023 unreadable not_loaded", "a 2024 unreadable pictures_only",
            "a 2025 missing not_listed",
        ]);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_blocks_every_year()
    {
        _crawl.Register("a", Name, AgencyKind.Department, 2024, _crawl.Sites.PutAgency(Host, Name, 2024));
        _crawl.Sites.Pages[Host + "/robots.txt"] = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        await _crawl.CrawlAsync();

        (await AccountAsync()).ShouldBe(["a 2024 blocked robots_unreachable", "a 2025 blocked robots_unreachable"]);
    }

    [Fact]
    public async Task What_may_stand_on_an_unread_page_of_the_list_is_not_missing()
    {
        _crawl.Register(
            "a", Name, AgencyKind.Department, 2024, [_crawl.Sites.PutAgency(Host, Name, 2024), new Uri($"http://{Host}/older/")]);
        _crawl.Sites.Pages[Host + "/older/"] = context =>
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        };
        await _crawl.CrawlAsync();

        (await AccountAsync()).ShouldBe(["a 2024 unreadable not_loaded", "a 2025 blocked status_403"]);
    }

    [Theory]
    [InlineData(AgencyKind.Department, "2025-01-31", "published")]
    [InlineData(AgencyKind.Department, "2025-02-01", "late dated_after_due")]
    [InlineData(AgencyKind.Government, "2025-03-31", "published")]
    [InlineData(AgencyKind.Government, "2025-04-01", "late dated_after_due")]
    [InlineData(AgencyKind.Township, "2025-03-31", "late dated_after_due")]
    [InlineData(AgencyKind.Department, "2019-01-01", "published date_not_stated")] // an impossible date is none
    [InlineData(AgencyKind.Department, null, "published date_not_stated")]
    public async Task The_date_that_the_page_states_is_held_against_the_due_date(AgencyKind kind, string? statedOn, string expected)
    {
        _crawl.Register("a", Name, kind, 2024);
        Load(2024, statedOn);

        (await AccountAsync())[0].ShouldBe("a 2024 " + expected);
    }

    [Fact]
    public async Task A_report_without_a_date_that_turned_up_on_a_list_read_before_is_late()
    {
        _crawl.Register("a", Name, AgencyKind.Department, 2024, new Uri($"http://{Host}/list"));
        _crawl.Execute(
            $"""
            insert into ops_frontier values
                (1, 'http://{Host}/list', 'a', 'list', null, null, null, null, 0, '{Host}', 'allowed', '2025-02-01'),
                (2, 'http://{Host}/1', 'a', 'report', 't', 2024, null, null, 0, '{Host}', 'allowed', '2025-06-01');
            insert into ops_visit values (1, 1, '2025-02-03', true, 'fetched', null, null, null, null, null);
            """);
        Load(2024, null);

        (await AccountAsync())[0].ShouldBe("a 2024 late appeared_after_due");
    }

    [Fact]
    public async Task Accounting_again_changes_nothing()
    {
        _crawl.Register("a", Name, AgencyKind.Department, 2022, _crawl.Sites.PutAgency(Host, Name, 2023, 2024));
        await _crawl.CrawlAsync();
        Load(2023, "2024-01-15");
        await _crawl.Accounting.RefreshAsync(TestContext.Current.CancellationToken);

        (await _crawl.Accounting.RefreshAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task Coverage_counts_each_report_that_is_due_once()
    {
        _crawl.Register("a", Name, AgencyKind.Department, 2024, _crawl.Sites.PutAgency(Host, Name, 2024));
        _crawl.Register("b", "示例县民政局", AgencyKind.Department, 2024);
        Load(2024, "2025-01-15");
        await AccountAsync();

        var rows = await _crawl.Accounting.CoverageAsync("", 2024, TestContext.Current.CancellationToken);

        rows.Count.ShouldBe(1);
        var row = rows[0];
        (row.RegionCode, row.Due, row.Published, row.Missing, row.Loaded).ShouldBe(("320000", 2, 1, 1, 1));
        (await _crawl.Accounting.CoverageAsync("3208", null, TestContext.Current.CancellationToken)).Select(part => (part.RegionCode, part.Year)).ShouldBe([("320800", (short)2025), ("320800", (short)2024)]);
    }

    [Fact]
    public async Task The_story_of_an_agency_tells_in_order_what_happened()
    {
        _crawl.Register("a", Name, AgencyKind.Department, 2024, _crawl.Sites.PutAgency(Host, Name, 2024));
        await _crawl.CrawlAsync();
        await AccountAsync();

        var story = _crawl.Accounting.Story(Name);

        story.Select(e => e.Event).Where(e => e != "named").ShouldBe(["found", "fetched", "found", "fetched", "accounted", "accounted"]);
        story.Where(e => e.Event == "accounted").Select(e => $"{e.Year} {e.What} {e.Detail}").ShouldBe(["2024 unreadable not_loaded", "2025 missing not_listed"]);
        Should.Throw<OperatorException>(() => _crawl.Accounting.Story("没有这样的机关"));
    }

    private async Task<IReadOnlyList<string>> AccountAsync()
    {
        await _crawl.Accounting.RefreshAsync(TestContext.Current.CancellationToken);
        return _crawl.Query<string>(
            "select agency_id || ' ' || year || ' ' || state || coalesce(' ' || reason, '') from fact_publication where year <= 2025 order by agency_id, year");
    }

    private void Load(int year, string? statedOn) => _crawl.Execute(
        $"""
        insert into dim_report by name
        select 1 as report_key, agency_key, agency_id, {year} as year, 1 as version, true as is_current, 'http://{Host}/1' as source, 'x' as document_sha256,
            'x' as content_hash, '1' as parser_version, 1 as requests_edition_key, 1 as disclosure_edition_key, 1 as challenges_edition_key,
            true as requests_found, true as disclosure_found, true as challenges_found, {(statedOn is null ? "null" : $"date '{statedOn}'")} as published_on,
            timestamptz '2026-01-01' as loaded_at
        from dim_agency where agency_id = 'a' and is_current
        """);

    private void Quarantine(int year, string reason) => _crawl.Execute(
        $"""
        insert into ops_quarantine by name
        select 1 as quarantine_id, url as source, agency_id, capture_id, sha256 as document_sha256, '{reason}' as reason_code, 'm' as message,
            '1' as parser_version, now() as quarantined_at, now() as last_tried_at, 1 as attempts
        from ops_capture where role = 'report' and year = {year}
        """);
}
