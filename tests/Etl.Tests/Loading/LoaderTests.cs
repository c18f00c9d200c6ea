using Dapper;
using Warehouse.Etl.Loading;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Loading;

/// <summary>What a load stores, and what stops it.</summary>
public sealed class LoaderTests : LoadingTests
{
    [Fact]
    public async Task Every_cell_of_a_report_is_one_measure_and_no_other()
    {
        // The 2021 form: 21 outcomes x 6 requesters, 4 flow rows x 6, 25 + 3 totals, 10 figures of table 二, 3 channels x 4 results.
        await LoadAsync(Documents.Report("a", new ReportBuilder(Agency, 2024).Build()));

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

        await LoadAsync(Documents.Report("a", report.Build()));

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

        await LoadAsync(Documents.Report("a", report.Build()));

        Scalar("select requests from fact_request_outcome where state_key = 1").ShouldBeNull();
        Count("fact_challenge where cases is null and state_key = 2").ShouldBe(12);
        Connection.Query<string>("select row_code || '.' || column_code || ' ' || state_key || ' ' || raw_text from fact_cell_note order by 1")
            .ShouldBe(["granted.natural_person 1 —", "granted.total 3 2.5", "received.total 3 3x"]);
    }

    [Fact]
    public async Task Loading_the_same_file_again_parses_nothing_and_changes_nothing()
    {
        var item = Documents.Report("a", new ReportBuilder(Agency, 2024).Build());
        await LoadAsync(item);

        var again = await LoadAsync(item);

        Documents.Parsed.ShouldBe(1);
        again.Counts.ShouldBe(new LoadProgress(0, 1, 0, 0));
        Count("dim_report").ShouldBe(1);
        Count("ops_document").ShouldBe(1);
    }

    [Fact]
    public async Task Loads_asked_for_at_the_same_time_wait_for_each_other()
    {
        using var loader = Documents.Loader(Warehouse.Database, new LoadingOptions { BatchDocuments = 2 });
        var items = Enumerable.Range(2008, 10)
            .Select(year => Documents.Report($"{year}", new ReportBuilder(Agency, year).Build())).ToList();

        await Task.WhenAll(items.Chunk(5).Select(half => Task.Run(() => loader.LoadAsync(half, again: false, null, Token))));

        Count("dim_report").ShouldBe(10);
    }

    [Fact]
    public async Task A_stopped_load_keeps_its_committed_batches_and_goes_on_later()
    {
        var items = Enumerable.Range(2008, 12)
            .Select(year => Documents.Report($"{year}", new ReportBuilder(Agency, year).Requests("received", year).Build())).ToList();
        using var stop = new CancellationTokenSource();
        using var loader = Documents.Loader(Warehouse.Database, new LoadingOptions { BatchDocuments = 5 });

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
        using var loader = Documents.Loader(Warehouse.Database, new LoadingOptions { BatchDocuments = 1 });

        await Should.ThrowAsync<IOException>(() => loader.LoadAsync(Failing(), again: false, null, Token));

        Count("dim_report").ShouldBe(1);

        IEnumerable<LoadItem> Failing()
        {
            yield return Documents.Report("a", new ReportBuilder(Agency, 2024).Build());
            throw new IOException("The list broke off.");
        }
    }
}
