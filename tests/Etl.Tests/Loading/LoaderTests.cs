using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Loading;
using Warehouse.Reading;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Loading;

public sealed class LoaderTests : IDisposable
{
    private const string Agency = "沭阳县发展和改革局";

    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly TestDocuments _documents = new();
    private readonly DuckDBConnection _connection;

    public LoaderTests() => _connection = _warehouse.Database.OpenConnection();

    public void Dispose()
    {
        _connection.Dispose();
        _warehouse.Dispose();
    }

    [Fact]
    public async Task Every_cell_of_a_report_is_one_measure_and_no_other()
    {
        // The 2021 form: 21 outcomes x 6 requesters, 4 flow rows x 6, 25 + 3 totals, 10 figures of table 二, 3 channels x 4 results.
        await LoadAsync(_documents.Report("a", new ReportBuilder(Agency, 2024).Build()));

        Count("fact_request_outcome").ShouldBe(21 * 6);
        Count("fact_request_flow").ShouldBe(6);
        Count("fact_reported_total").ShouldBe(25 + 3);
        Count("fact_disclosure").ShouldBe(10);
        Count("fact_challenge").ShouldBe(12);
        Count("fact_cell_note").ShouldBe(0);
    }

    [Fact]
    public async Task Figures_come_back_under_their_codes()
    {
        var report = new ReportBuilder(Agency, 2024)
            .Set(FormTable.Requests, "refused_deliberative", "other_organization", 7)
            .Set(FormTable.Requests, "carried_out", "legal_service_institution", 8)
            .Set(FormTable.Requests, "received", "total", 9)
            .Set(FormTable.Disclosure, "fees", "amount_10k_cny", 96171.6m)
            .Set(FormTable.Challenges, "litigation_direct", "corrected", 10)
            .Set(FormTable.Challenges, "litigation_direct", "total", 11);

        await LoadAsync(_documents.Report("a", report.Build()));

        Scalar("select f.requests from v_request_outcome f join dim_outcome o using (outcome_key) join dim_requester_type t using (requester_type_key) "
            + "where o.code = 'refused_deliberative' and t.code = 'other_organization'").ShouldBe(7m);
        Scalar("select carried_out from v_request_flow join dim_requester_type using (requester_type_key) where code = 'legal_service_institution'").ShouldBe(8m);
        Scalar("select value from v_reported_total where table_code = 'requests' and row_code = 'received'").ShouldBe(9m);
        Scalar("select value from v_disclosure join dim_disclosure_measure using (measure_key) where item_code = 'fees' and unit = '10k_cny'").ShouldBe(96171.6m);
        Scalar("select cases from v_challenge join dim_challenge_channel c using (channel_key) join dim_challenge_result r using (result_key) "
            + "where c.code = 'litigation_direct' and r.code = 'corrected'").ShouldBe(10m);
        Scalar("select value from v_reported_total where table_code = 'challenges' and row_code = 'litigation_direct'").ShouldBe(11m);
    }

    [Fact]
    public async Task What_is_not_reported_is_null_with_its_state_and_its_raw_text()
    {
        var report = new ReportBuilder(Agency, 2024)
            .Blank(FormTable.Requests, "granted", "natural_person")
            .Unreadable(FormTable.Requests, "received", "total", "3x")
            .Set(FormTable.Requests, "granted", "total", 2.5m)
            .Without(FormTable.Challenges);

        await LoadAsync(_documents.Report("a", report.Build()));

        Scalar("select requests from fact_request_outcome where state_key = 1").ShouldBeNull();
        Count("fact_challenge where cases is null and state_key = 2").ShouldBe(12);
        _connection.Query<string>("select row_code || '.' || column_code || ' ' || state_key || ' ' || raw_text from fact_cell_note order by 1")
            .ShouldBe(["granted.natural_person 1 —", "granted.total 3 2.5", "received.total 3 3x"]);
    }

    [Fact]
    public async Task Loading_the_same_file_again_parses_nothing_and_changes_nothing()
    {
        var item = _documents.Report("a", new ReportBuilder(Agency, 2024).Build());
        await LoadAsync(item);

        var again = await LoadAsync(item);

        _documents.Parsed.ShouldBe(1);
        again.Counts.ShouldBe(new LoadProgress(0, 1, 0, 0));
        Count("dim_report").ShouldBe(1);
        Count("ops_document").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_figures_in_another_document_make_no_version()
    {
        var report = new ReportBuilder(Agency, 2024).Requests("received", 5).Build();

        var summary = await LoadAsync(_documents.Report("page", report),
            _documents.Report("pdf", report with { Title = "another layout" }));

        summary.Counts.Loaded.ShouldBe(1);
        summary.Counts.Unchanged.ShouldBe(1);
        Count("dim_report").ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Changed_figures_supersede_and_history_stays(int batch)
    {
        await LoadAsync(
            new LoadingOptions { BatchDocuments = batch },
            _documents.Report("first", new ReportBuilder(Agency, 2024).Requests("received", 5).Build()),
            _documents.Report("corrected", new ReportBuilder(Agency, 2024).Requests("received", 6).Build()),
            _documents.Report("other year", new ReportBuilder(Agency, 2023).Requests("received", 7).Build()));

        _connection.Query<string>("select year || ' v' || version || ' ' || is_current || ' ' || (superseded_at is null) from dim_report order by report_key")
            .ShouldBe(["2024 v1 false false", "2024 v2 true true", "2023 v1 true true"]);
        _connection.Query<int>("select sum(received)::integer from v_request_flow group by year order by year").ShouldBe([7, 6]);
        Count("fact_request_flow").ShouldBe(18);
    }

    [Fact]
    public async Task A_folder_with_a_report_and_its_correction_can_be_loaded_twice()
    {
        LoadItem[] folder =
        [
            _documents.Report("first", new ReportBuilder(Agency, 2024).Requests("received", 5).Build()),
            _documents.Report("corrected", new ReportBuilder(Agency, 2024).Requests("received", 6).Build()),
        ];
        await LoadAsync(folder);

        using var newer = _documents.Loader(_warehouse.Database, parserVersion: "test 2");
        await newer.LoadAsync(folder, again: false, null, Token);

        Count("dim_report").ShouldBe(2);
        Scalar("select sum(received) from v_request_flow").ShouldBe(6m);
    }

    [Fact]
    public async Task A_page_that_goes_back_to_its_first_content_is_a_new_version_when_it_is_captured_again()
    {
        var first = new ReportBuilder(Agency, 2024).Requests("received", 5).Build();
        var second = new ReportBuilder(Agency, 2024).Requests("received", 6).Build();

        await LoadAsync(
            _documents.Report("a", first, "http://a/") with { CaptureId = 1 },
            _documents.Report("b", second, "http://a/") with { CaptureId = 2 },
            _documents.Report("a", first, "http://a/") with { CaptureId = 3 });

        Count("dim_report").ShouldBe(3);
        Scalar("select sum(received) from v_request_flow").ShouldBe(5m);
    }

    [Fact]
    public async Task A_capture_older_than_the_current_one_becomes_history()
    {
        await LoadAsync(_documents.Report("b", new ReportBuilder(Agency, 2024).Requests("received", 6).Build()) with { CaptureId = 2 });

        await LoadAsync(_documents.Report("a", new ReportBuilder(Agency, 2024).Requests("received", 5).Build()) with { CaptureId = 1 });

        Count("dim_report").ShouldBe(2);
        Scalar("select sum(received) from v_request_flow").ShouldBe(6m);
        Count("dim_report where is_current").ShouldBe(1);
    }

    [Fact]
    public async Task A_poorer_copy_from_another_source_does_not_hide_the_whole_report()
    {
        var whole = new ReportBuilder(Agency, 2024).Requests("received", 5);
        var poorer = new ReportBuilder(Agency, 2024).Requests("received", 5).Blank(FormTable.Requests, "granted", "natural_person");
        await LoadAsync(_documents.Report("page", whole.Build()));

        await LoadAsync(_documents.Report("attachment", poorer.Build()));
        await LoadAsync(_documents.Report("page, corrected", poorer.Requests("received", 6).Build(), "/documents/page"));

        _connection.Query<string>("select version || ' ' || source || ' ' || is_current from dim_report order by version")
            .ShouldBe(["1 /documents/page false", "2 /documents/attachment false", "3 /documents/page true"]);
    }

    [Fact]
    public async Task Loads_asked_for_at_the_same_time_wait_for_each_other()
    {
        using var loader = _documents.Loader(_warehouse.Database, new LoadingOptions { BatchDocuments = 2 });
        var items = Enumerable.Range(2008, 10)
            .Select(year => _documents.Report($"{year}", new ReportBuilder(Agency, year).Build())).ToList();

        await Task.WhenAll(items.Chunk(5).Select(half => Task.Run(() => loader.LoadAsync(half, again: false, null, Token))));

        Count("dim_report").ShouldBe(10);
    }

    [Fact]
    public async Task A_refused_document_waits_in_quarantine_with_its_reason_and_place()
    {
        var summary = await LoadAsync(_documents.Refused("web", RefusalReason.WebsiteReport));
        await LoadAsync(_documents.Refused("web", RefusalReason.WebsiteReport));

        summary.Refusals.ShouldBe(new Dictionary<string, int> { ["website_report"] = 1 });
        _connection.QuerySingle<string>("select reason_code || '|' || message || '|' || evidence || '|' || attempts || '|' || parser_version from ops_quarantine")
            .ShouldBe("website_report|It is none.|table 2 row 3 column 1, page 4|2|test 1");
    }

    [Fact]
    public async Task A_document_that_loads_after_all_leaves_quarantine()
    {
        await LoadAsync(_documents.Refused("a", RefusalReason.ToolMissing));

        await LoadAsync(_documents.Report("a", new ReportBuilder(Agency, 2024).Build()));

        Count("ops_quarantine where resolved_at is not null").ShouldBe(1);
        Count("dim_report").ShouldBe(1);
    }

    [Fact]
    public async Task A_report_without_a_year_takes_the_year_of_its_link_or_waits()
    {
        var report = new ReportBuilder(Agency, null).Build();

        var summary = await LoadAsync(
            _documents.Report("hinted", report) with { YearHint = 2022 },
            _documents.Report("unhinted", report),
            _documents.Report("impossible", new ReportBuilder(Agency, 1987).Build()));

        summary.Counts.Loaded.ShouldBe(1);
        summary.Refusals.ShouldBe(new Dictionary<string, int> { ["year_unknown"] = 2 });
        Scalar("select year from dim_report").ShouldBe(2022m);
    }

    [Fact]
    public async Task A_fault_of_the_parser_or_of_the_disk_costs_one_document()
    {
        var summary = await LoadAsync(
            _documents.Document("bug", () => throw new InvalidOperationException("bug")),
            new LoadItem("/gone", null, _ => throw new FileNotFoundException("gone")),
            new LoadItem("/huge", null, _ => throw new InvalidOperationException("never read")) { Length = 65L * 1024 * 1024 },
            _documents.Report("good", new ReportBuilder(Agency, 2024).Build()));

        summary.Counts.Loaded.ShouldBe(1);
        summary.Refusals.ShouldBe(new Dictionary<string, int> { ["limit_exceeded"] = 1, ["parser_failed"] = 1, ["source_unreadable"] = 1 });
    }

    [Fact]
    public async Task A_stopped_load_keeps_its_committed_batches_and_goes_on_later()
    {
        var items = Enumerable.Range(2008, 12)
            .Select(year => _documents.Report($"{year}", new ReportBuilder(Agency, year).Requests("received", year).Build())).ToList();
        using var stop = new CancellationTokenSource();
        using var loader = _documents.Loader(_warehouse.Database, new LoadingOptions { BatchDocuments = 5 });

        await Should.ThrowAsync<OperationCanceledException>(() => loader.LoadAsync(StopAfterTen(), again: false, null, stop.Token));
        var kept = Count("dim_report");
        var rest = await LoadAsync([.. items]);

        kept.ShouldBeOneOf(0, 5, 10);
        rest.Counts.Unchanged.ShouldBe(kept);
        Count("dim_report").ShouldBe(12);
        Scalar("select sum(received) from v_request_flow").ShouldBe(items.Select((_, i) => (decimal)(2008 + i)).Sum());

        IEnumerable<LoadItem> StopAfterTen()
        {
            foreach (var item in items.Take(10))
                yield return item;
            stop.Cancel();
            foreach (var item in items.Skip(10))
                yield return item;
        }
    }

    [Fact]
    public async Task A_source_that_fails_while_it_is_listed_fails_the_load_after_what_came_before()
    {
        using var loader = _documents.Loader(_warehouse.Database, new LoadingOptions { BatchDocuments = 1 });

        await Should.ThrowAsync<IOException>(() => loader.LoadAsync(Failing(), again: false, null, Token));

        Count("dim_report").ShouldBe(1);

        IEnumerable<LoadItem> Failing()
        {
            yield return _documents.Report("a", new ReportBuilder(Agency, 2024).Build());
            throw new IOException("The list broke off.");
        }
    }

    [Fact]
    public async Task The_order_of_the_documents_decides_not_the_speed_of_parsing()
    {
        var items = Enumerable.Range(0, 40).Select(i => _documents.Document($"{i}", () =>
        {
            Thread.Sleep(i % 3);
            return new ParseResult.Parsed(new ReportBuilder(Agency, 2024).Requests("received", i).Build());
        })).ToArray();

        await LoadAsync(new LoadingOptions { BatchDocuments = 7, Parallelism = 4 }, items);

        _connection.Query<int>(
            "select f.received from dim_report r join fact_request_flow f using (report_key) where requester_type_key = 1 order by version")
            .ShouldBe(Enumerable.Range(0, 40));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<LoadSummary> LoadAsync(params LoadItem[] items) => LoadAsync(new LoadingOptions(), items);

    private async Task<LoadSummary> LoadAsync(LoadingOptions options, params LoadItem[] items)
    {
        using var loader = _documents.Loader(_warehouse.Database, options);
        return await loader.LoadAsync(items, again: false, null, Token);
    }

    private long Count(string table) => _connection.ExecuteScalar<long>($"select count(*) from {table}");

    private decimal? Scalar(string sql) => _connection.ExecuteScalar<decimal?>($"select ({sql})::decimal(18, 4)");
}
