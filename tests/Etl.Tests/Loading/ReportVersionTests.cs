using Dapper;
using Warehouse.Etl.Loading;
using Warehouse.Reading;
using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Loading;

/// <summary>Which of several documents on one agency and year counts, and what stays as history.</summary>
public sealed class ReportVersionTests : LoadingTests
{
    [Fact]
    public async Task The_same_figures_in_another_document_make_no_version()
    {
        var report = new ReportBuilder(Agency, 2024).Requests("received", 5).Build();

        var summary = await LoadAsync(Documents.Report("page", report),
            Documents.Report("pdf", report with { Title = "another layout" }));

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
            Documents.Report("first", new ReportBuilder(Agency, 2024).Requests("received", 5).Build()),
            Documents.Report("corrected", new ReportBuilder(Agency, 2024).Requests("received", 6).Build()),
            Documents.Report("other year", new ReportBuilder(Agency, 2023).Requests("received", 7).Build()));

        Connection.Query<string>("select year || ' v' || version || ' ' || is_current || ' ' || (superseded_at is null) from dim_report order by report_key")
            .ShouldBe(["2024 v1 false false", "2024 v2 true true", "2023 v1 true true"]);
        Connection.Query<int>("select sum(received)::integer from v_request_flow group by year order by year").ShouldBe([7, 6]);
        Count("fact_request_flow").ShouldBe(18);
    }

    [Fact]
    public async Task A_folder_with_a_report_and_its_correction_can_be_loaded_twice()
    {
        LoadItem[] folder =
        [
            Documents.Report("first", new ReportBuilder(Agency, 2024).Requests("received", 5).Build()),
            Documents.Report("corrected", new ReportBuilder(Agency, 2024).Requests("received", 6).Build()),
        ];
        await LoadAsync(folder);

        using var newer = Documents.Loader(Warehouse.Database, parserVersion: "test 2");
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
            Documents.Report("a", first, "http://a/") with { CaptureId = 1 },
            Documents.Report("b", second, "http://a/") with { CaptureId = 2 },
            Documents.Report("a", first, "http://a/") with { CaptureId = 3 });

        Count("dim_report").ShouldBe(3);
        Scalar("select sum(received) from v_request_flow").ShouldBe(5m);
    }

    [Fact]
    public async Task A_capture_older_than_the_current_one_becomes_history()
    {
        await LoadAsync(Documents.Report("b", new ReportBuilder(Agency, 2024).Requests("received", 6).Build()) with { CaptureId = 2 });

        await LoadAsync(Documents.Report("a", new ReportBuilder(Agency, 2024).Requests("received", 5).Build()) with { CaptureId = 1 });

        Count("dim_report").ShouldBe(2);
        Scalar("select sum(received) from v_request_flow").ShouldBe(6m);
        Count("dim_report where is_current").ShouldBe(1);
    }

    [Fact]
    public async Task A_poorer_copy_from_another_source_does_not_hide_the_whole_report()
    {
        var whole = new ReportBuilder(Agency, 2024).Requests("received", 5);
        var poorer = new ReportBuilder(Agency, 2024).Requests("received", 5).Blank(FormTable.Requests, "granted", "natural_person");
        await LoadAsync(Documents.Report("page", whole.Build()));

        await LoadAsync(Documents.Report("attachment", poorer.Build()));
        await LoadAsync(Documents.Report("page, corrected", poorer.Requests("received", 6).Build(), "/documents/page"));

        Connection.Query<string>("select version || ' ' || source || ' ' || is_current from dim_report order by version")
            .ShouldBe(["1 /documents/page false", "2 /documents/attachment false", "3 /documents/page true"]);
    }

    [Fact]
    public async Task The_order_of_theDocuments_decides_not_the_speed_of_parsing()
    {
        var items = Enumerable.Range(0, 40).Select(i => Documents.Document($"{i}", () =>
        {
            Thread.Sleep(i % 3);
            return new ParseResult.Parsed(new ReportBuilder(Agency, 2024).Requests("received", i).Build());
        })).ToArray();

        await LoadAsync(new LoadingOptions { BatchDocuments = 7, Parallelism = 4 }, items);

        Connection.Query<int>(
            "select f.received from dim_report r join fact_request_flow f using (report_key) where requester_type_key = 1 order by version")
            .ShouldBe(Enumerable.Range(0, 40));
    }
}
