using Microsoft.AspNetCore.Http;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Crawling;

public sealed class CrawlerTests : IAsyncLifetime
{
    private const string Host = "jyj.example.gov.cn";
    private const string Name = "示例县教育局";

    private CrawlFixture _crawl = null!;

    public async ValueTask InitializeAsync() => _crawl = await CrawlFixture.StartAsync();

    public ValueTask DisposeAsync() => _crawl.DisposeAsync();

    [Fact]
    public async Task Reports_are_found_fetched_and_archived_once()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2022, 2023, 2024));

        var first = await _crawl.CrawlAsync();
        var asked = _crawl.Sites.Log.Count;
        var second = await _crawl.CrawlAsync();

        first.EndedBy.ShouldBe("done");
        first.Counts.Fetched.ShouldBe(4);
        _crawl.Query<string>("select role || ' ' || year || ' ' || host_verdict from ops_capture where role = 'report' order by all")
            .ShouldBe(["report 2022 allowed", "report 2023 allowed", "report 2024 allowed"]);
        second.Counts.Requests.ShouldBe(0);
        _crawl.Sites.Log.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task Asked_again_unchanged_pages_are_revisits()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2024));
        _crawl.Sites.Pages[Host + "/zfxxgk/nb/2024.html"] = async context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
                context.Response.StatusCode = 304;
            else
                await context.Response.WriteAsync(AgencySites.Report(Name, 2024));
        };
        await _crawl.CrawlAsync();

        var again = await _crawl.CrawlAsync(new CrawlRequest { Refresh = true });

        again.Counts.Unchanged.ShouldBe(2);
        again.Counts.Fetched.ShouldBe(0);
        _crawl.Query<string>("select role || ' ' || status from ops_capture where revisit_of is not null order by all").ShouldBe(["list 200", "report 304"]);
    }

    [Fact]
    public async Task What_lies_in_the_archive_is_not_asked_for_again_whatever_the_database_lost()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2022, 2023, 2024));
        await _crawl.CrawlAsync();
        var frontier = _crawl.Frontier();
        var captures = _crawl.Query<string>("select ops_capture::varchar from ops_capture order by capture_id");
        var asked = _crawl.Sites.Log.Count;
        _crawl.Execute("delete from ops_visit; delete from ops_frontier where role <> 'list'; delete from ops_capture where role = 'report'");

        var resumed = await _crawl.CrawlAsync();

        resumed.Counts.FromArchive.ShouldBe(4);
        _crawl.Sites.Log.Count.ShouldBe(asked);
        _crawl.Frontier().ShouldBe(frontier);
        _crawl.Query<string>("select ops_capture::varchar from ops_capture order by capture_id").ShouldBe(captures);
    }

    [Fact]
    public async Task Robots_txt_whose_archive_file_is_damaged_is_asked_for_again()
    {
        _crawl.Sites.Put(Host, "/robots.txt", "User-agent: *\nDisallow: /zfxxgk/nb/2023.html\n", "text/plain");
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2024));
        await _crawl.CrawlAsync();
        _crawl.DamageArchiveFiles();

        var again = await _crawl.CrawlAsync(new CrawlRequest { Refresh = true });

        again.EndedBy.ShouldBe("done");
        _crawl.Sites.Log.Count(request => request.Path == "/robots.txt").ShouldBe(2);
    }

    [Fact]
    public async Task Robots_txt_that_is_the_same_a_day_later_is_archived_as_unchanged_and_obeyed()
    {
        _crawl.Sites.Put(Host, "/robots.txt", "User-agent: *\nDisallow: /zfxxgk/nb/2023.html\n", "text/plain");
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2023, 2024));
        await _crawl.CrawlAsync();
        _crawl.Execute("update ops_capture set captured_at = captured_at - interval 25 hours where role = 'robots'");

        await _crawl.CrawlAsync(new CrawlRequest { Refresh = true });
        await _crawl.CrawlAsync(new CrawlRequest { Refresh = true }); // the second answer is young: it is read from the archive

        _crawl.Sites.Log.Count(entry => entry.Path == "/robots.txt").ShouldBe(2);
        _crawl.Query<bool>("select revisit_of is not null from ops_capture where role = 'robots' order by capture_id").ShouldBe([false, true]);
        _crawl.Sites.Asked().ShouldNotContain(Host + "/zfxxgk/nb/2023.html");
    }

    [Fact]
    public async Task Robots_txt_is_obeyed_and_asked_for_once()
    {
        _crawl.Sites.Put(Host, "/robots.txt", "User-agent: *\nDisallow: /zfxxgk/nb/2023.html\n", "text/plain");
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2023, 2024));

        await _crawl.CrawlAsync();
        await _crawl.CrawlAsync(new CrawlRequest { Refresh = true });

        _crawl.Sites.Asked().ShouldNotContain(Host + "/zfxxgk/nb/2023.html");
        _crawl.Sites.Log.Count(entry => entry.Path == "/robots.txt").ShouldBe(1);
        _crawl.Frontier().ShouldContain($"report http://{Host}/zfxxgk/nb/2023.html refused robots_disallowed");
    }

    [Fact]
    public async Task A_robots_txt_that_cannot_be_had_closes_the_host_for_now()
    {
        _crawl.Sites.Pages[Host + "/robots.txt"] = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2024));

        await _crawl.CrawlAsync();

        _crawl.Sites.Asked().ShouldBeEmpty();
        _crawl.Frontier().ShouldBe([$"list http://{Host}/zfxxgk/nb/index.html queued robots_unreachable"]);
    }

    [Fact]
    public async Task Reports_on_hosts_of_others_are_recorded_and_not_fetched()
    {
        const string Title = Name + "2024年政府信息公开工作年度报告";
        var list = _crawl.Sites.PutAgency(Host, Name);
        _crawl.Sites.Put(Host, list.AbsolutePath, $"""
            <html><body><ul>
            <li><a href="http://www.example.gov.cn/2024.html">{Title}</a></li>
            <li><a href="http://evil.com/zwgk/xxgknb/2024.html">{Title}</a></li>
            <li><a href="http://www.other.gov.cn/2024.html">{Title}</a></li>
            </ul></body></html>
            """);
        _crawl.Sites.Put("www.example.gov.cn", "/2024.html", AgencySites.Report(Name, 2024));
        _crawl.Register("a", Name, list);

        await _crawl.CrawlAsync();

        _crawl.Frontier().ShouldBe(
        [
            $"list http://{Host}/zfxxgk/nb/index.html fetched",
            "report http://evil.com/zwgk/xxgknb/2024.html refused look_alike",
            "report http://www.example.gov.cn/2024.html fetched",
            "report http://www.other.gov.cn/2024.html refused foreign",
        ]);
        _crawl.Query<string>("select host_verdict from ops_capture where role = 'report'").ShouldBe(["parent"]);
        _crawl.Sites.Log.ShouldNotContain(entry => entry.Host == "evil.com" || entry.Host == "www.other.gov.cn");
    }

    [Theory]
    [InlineData("/moved.html", "redirected", "fetched")]
    [InlineData("/zfxxgk/nb/2024.html", "redirected", null)] // to itself: known already, nothing more is asked
    [InlineData("http://127.0.0.1:1/", "redirected", "refused foreign")]
    [InlineData("http://evil.com/zwgk/", "redirected", "refused look_alike")]
    [InlineData("file:///etc/passwd", "failed bad_redirect", null)]
    public async Task Redirects_are_followed_where_they_may_lead(string target, string state, string? ofTarget)
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2024));
        _crawl.Sites.Redirect(Host, "/zfxxgk/nb/2024.html", target);
        _crawl.Sites.Put(Host, "/moved.html", AgencySites.Report(Name, 2024));

        await _crawl.CrawlAsync();

        var reports = _crawl.Query<string>("select state || coalesce(' ' || reason, '') from v_frontier where role = 'report' order by frontier_id");
        reports.ShouldBe(ofTarget is null ? [state] : [state, ofTarget]);
    }

    [Fact]
    public async Task A_chain_of_redirects_ends_after_five()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2024));
        _crawl.Sites.Redirect(Host, "/zfxxgk/nb/2024.html", "/r1");
        for (var i = 1; i < 10; i++)
            _crawl.Sites.Redirect(Host, $"/r{i}", $"/r{i + 1}");

        await _crawl.CrawlAsync();

        _crawl.Frontier().ShouldContain($"report http://{Host}/r5 failed too_many_redirects");
        _crawl.Sites.Asked().ShouldNotContain(Host + "/r6");
    }

    [Fact]
    public async Task A_list_that_two_agencies_share_is_asked_for_once()
    {
        const string Other = "示例县民政局";
        var list = _crawl.Sites.PutAgency(Host, Name);
        _crawl.Sites.Put(Host, list.AbsolutePath, $"""
            <html><body><ul>
            <li><a href="a.html">{Name}2024年政府信息公开工作年度报告</a></li>
            <li><a href="b.html">{Other}2024年政府信息公开工作年度报告</a></li>
            </ul></body></html>
            """);
        _crawl.Sites.Put(Host, "/zfxxgk/nb/a.html", AgencySites.Report(Name, 2024));
        _crawl.Sites.Put(Host, "/zfxxgk/nb/b.html", AgencySites.Report(Other, 2024));
        _crawl.Register("a", Name, list);
        _crawl.Register("b", Other, list);

        await _crawl.CrawlAsync();

        _crawl.Sites.Asked().ShouldBe([Host + "/zfxxgk/nb/a.html", Host + "/zfxxgk/nb/b.html", Host + "/zfxxgk/nb/index.html"]);
        _crawl.Query<string>("select agency_id || ' ' || url from v_frontier where role = 'report' and state = 'fetched' order by all")
            .ShouldBe([$"a http://{Host}/zfxxgk/nb/a.html", $"b http://{Host}/zfxxgk/nb/b.html"]);
    }

    [Fact]
    public async Task A_host_that_asks_for_time_gets_it()
    {
        var refused = 0;
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2024));
        _crawl.Sites.Pages[Host + "/zfxxgk/nb/2024.html"] = async context =>
        {
            if (Interlocked.Exchange(ref refused, 1) == 0)
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "1";
                return;
            }

            await context.Response.WriteAsync(AgencySites.Report(Name, 2024));
        };

        await _crawl.CrawlAsync();

        var visits = _crawl.Sites.Log.Where(entry => entry.Path.EndsWith("2024.html", StringComparison.Ordinal)).Select(entry => entry.At).ToList();
        visits.Count.ShouldBe(2);
        (visits[1] - visits[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        _crawl.Query<long>("select too_many_requests from ops_host").ShouldBe([1]);
    }

    [Fact]
    public async Task A_host_that_asks_for_much_time_is_left_until_then()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2023, 2024));
        _crawl.Sites.Pages[Host + "/zfxxgk/nb/2023.html"] = context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        };

        var summary = await _crawl.CrawlAsync();

        summary.EndedBy.ShouldBe("done");
        _crawl.Sites.Asked().Count(url => url.EndsWith("2023.html", StringComparison.Ordinal)).ShouldBe(1);
        _crawl.Frontier().ShouldContain($"report http://{Host}/zfxxgk/nb/2024.html queued retry_after");
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone()
    {
        _crawl.Options = _crawl.Options with { Politeness = new HostPoliteness { IntervalSeconds = 0, FailuresUntilRest = 4 } };
        var years = Enumerable.Range(2005, 20).ToArray();
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, years));
        foreach (var year in years)
        {
            _crawl.Sites.Pages[$"{Host}/zfxxgk/nb/{year}.html"] = context =>
            {
                context.Response.StatusCode = 500;
                return Task.CompletedTask;
            };
        }

        await _crawl.CrawlAsync();

        _crawl.Sites.Asked().Count(url => !url.EndsWith("index.html", StringComparison.Ordinal)).ShouldBe(4);
        _crawl.Query<string>("select rest_reason from ops_host").ShouldBe(["host_fails"]);
    }

    [Fact]
    public async Task On_the_servers_clock_each_host_sees_one_request_at_a_time_with_a_pause_between()
    {
        var interval = TimeSpan.FromSeconds(0.25);
        _crawl.Options = _crawl.Options with { Politeness = new HostPoliteness { IntervalSeconds = interval.TotalSeconds } };
        for (var i = 0; i < 20; i++)
            _crawl.Register($"a{i}", $"示例{i}县教育局", _crawl.Sites.PutAgency($"h{i}.gov.cn", $"示例{i}县教育局", 2022, 2023, 2024));

        await _crawl.CrawlAsync();

        foreach (var host in _crawl.Sites.Log.GroupBy(entry => entry.Host))
        {
            var times = host.Select(entry => entry.At).Order().ToList();
            times.Count.ShouldBe(5);
            times.Zip(times.Skip(1), (earlier, later) => later - earlier).Min().ShouldBeGreaterThanOrEqualTo(interval);
            host.Max(entry => entry.Open).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_crawl_delay_in_robots_txt_widens_the_pause()
    {
        _crawl.Sites.Put(Host, "/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n", "text/plain");
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2023, 2024));

        await _crawl.CrawlAsync();

        var times = _crawl.Sites.Log.Where(entry => entry.Path != "/robots.txt").Select(entry => entry.At).Order().ToList();
        times.Zip(times.Skip(1), (earlier, later) => later - earlier).Min().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(0.3));
    }

    [Fact]
    public async Task Told_to_stop_it_ends_what_is_in_flight_and_goes_on_next_time()
    {
        using var stop = new CancellationTokenSource();
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2022, 2023, 2024));
        _crawl.Sites.Pages[Host + "/zfxxgk/nb/2022.html"] = async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(300);
            await context.Response.WriteAsync(AgencySites.Report(Name, 2022));
        };

        var stopped = await _crawl.CrawlAsync(stop: stop.Token);
        var resumed = await _crawl.CrawlAsync();

        stopped.EndedBy.ShouldBe("stopped");
        stopped.Counts.Fetched.ShouldBe(2);
        resumed.Counts.Fetched.ShouldBe(2);
        _crawl.Sites.Asked().Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_limit_on_requests_is_kept()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2022, 2023, 2024));

        var limited = await _crawl.CrawlAsync(new CrawlRequest { MaxRequests = 3 });

        limited.EndedBy.ShouldBe("request_limit");
        _crawl.Sites.Log.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_limit_on_requests_is_kept_where_many_hosts_wait()
    {
        for (var i = 0; i < 30; i++)
            _crawl.Register($"a{i}", $"示例{i}县教育局", _crawl.Sites.PutAgency($"h{i}.gov.cn", $"示例{i}县教育局", 2024));

        var limited = await _crawl.CrawlAsync(new CrawlRequest { MaxRequests = 8 });

        limited.EndedBy.ShouldBe("request_limit");
        _crawl.Sites.Log.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Reports_of_other_years_wait()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2022, 2023, 2024));

        await _crawl.CrawlAsync(new CrawlRequest { Year = 2023 });

        _crawl.Sites.Asked().ShouldBe([Host + "/zfxxgk/nb/2023.html", Host + "/zfxxgk/nb/index.html"]);
    }

    [Fact]
    public async Task Without_a_contact_no_stranger_is_asked()
    {
        _crawl.Register("a", Name, new Uri("http://www.example.gov.cn/"));
        _crawl.Options = _crawl.Options with { HostMap = new Dictionary<string, string>() };

        (await Should.ThrowAsync<OperatorException>(() => _crawl.CrawlAsync())).Message.ShouldContain("Contact");
    }

    [Fact]
    public async Task Outside_its_hours_nothing_is_asked()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2024));
        var now = TimeOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        _crawl.Options = _crawl.Options with { Window = new CrawlWindow { From = now.AddHours(2), To = now.AddHours(3), TimeZone = "UTC" } };

        var summary = await _crawl.CrawlAsync();

        summary.EndedBy.ShouldBe("window");
        _crawl.Sites.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ledger_of_a_host_agrees_with_the_servers_log()
    {
        _crawl.Register("a", Name, _crawl.Sites.PutAgency(Host, Name, 2023, 2024));

        var summary = await _crawl.CrawlAsync();

        var row = _crawl.Query<(string Host, long Requests, long Ok, long ClientErrors, int MostInFlight, string Robots)>(
            "select host, requests, ok, client_errors, most_in_flight, robots_state from ops_host").Single();
        row.ShouldBe((Host, _crawl.Sites.Log.Count, 3, 1, 1, "absent"));
        summary.Counts.Requests.ShouldBe(_crawl.Sites.Log.Count);
        _crawl.Query<string>("select ended_by from ops_crawl").ShouldBe(["done"]);
    }
}
