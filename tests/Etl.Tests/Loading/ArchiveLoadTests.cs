using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Tests.Archive;
using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Tests.Loading;

/// <summary>Loading from the archive that a crawl left.</summary>
public sealed class ArchiveLoadTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly TestDocuments _documents = new();
    private readonly WarcWriter _archive;
    private readonly DuckDBConnection _connection;

    public ArchiveLoadTests()
    {
        _archive = WarcWriter.Open(_warehouse.Folder, new ArchiveOptions(), TimeProvider.System);
        _connection = _warehouse.Database.OpenConnection();
        _documents.Report("first", new ReportBuilder("淮安市人民政府", null).Requests("received", 5).Build());
        _documents.Report("corrected", new ReportBuilder("淮安市人民政府", null).Requests("received", 6).Build());
    }

    public void Dispose()
    {
        _archive.Dispose();
        _connection.Dispose();
        _warehouse.Dispose();
    }

    [Fact]
    public async Task Captures_of_reports_load_for_the_agency_and_year_they_were_fetched_for()
    {
        Archive(Exchanges.Html("/report.html", "first"));

        await LoadAsync();

        _connection.QuerySingle<string>("select agency_id || ' ' || year || ' ' || source || ' ' || (capture_id is not null) from dim_report")
            .ShouldBe("320800-government 2024 http://www.example.gov.cn/report.html true");
    }

    [Fact]
    public async Task A_capture_is_handled_once()
    {
        Archive(Exchanges.Html("/report.html", "first"));
        await LoadAsync();

        var again = await LoadAsync();

        again.Counts.Handled.ShouldBe(0);
        _documents.Parsed.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_report_page_of_an_allowed_host_is_not_read()
    {
        var page = Exchanges.Html("/x.html", "first");
        Archive(page with { Context = page.Context with { Role = CaptureRole.List } });
        Archive(page with { Context = page.Context with { HostVerdict = "foreign" } });
        Archive(Exchanges.Html("/gone.html", "first", status: 404));

        (await LoadAsync()).Counts.Handled.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_found_unchanged_is_no_news_and_one_that_went_back_is()
    {
        var first = Archive(Exchanges.Html("/report.html", "first"));
        Archive(Exchanges.Html("/report.html", "first", previous: first));
        var unchanged = await LoadAsync();
        Archive(Exchanges.Html("/report.html", "corrected"));
        Archive(Exchanges.Html("/report.html", "first", previous: first));

        var back = await LoadAsync();

        unchanged.Counts.ShouldBe(new LoadProgress(1, 0, 0, 200));
        back.Counts.Loaded.ShouldBe(2);
        _connection.ExecuteScalar<int>("select received from v_request_flow where requester_type_key = 1").ShouldBe(5);
        _connection.ExecuteScalar<long>("select count(*) from dim_report").ShouldBe(3);
    }

    [Fact]
    public async Task A_cover_page_waits_only_until_the_report_behind_it_is_loaded()
    {
        _documents.Refused("cover", RefusalReason.NoContent);
        Archive(Exchanges.Html("/cover.html", "cover"));
        await LoadAsync();
        var before = Contents.Waiting().Count;
        Archive(Exchanges.Html("/report.pdf", "first"));

        await LoadAsync();

        before.ShouldBe(1);
        Contents.Waiting().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_archive_costs_the_documents_it_damages_and_they_wait()
    {
        Archive(Exchanges.Html("/a.html", "first"));
        File.Delete(Directory.GetFiles(_warehouse.Folder.Archive).Single());

        var summary = await LoadAsync();

        summary.Refusals.ShouldBe(new Dictionary<string, int> { ["source_unreadable"] = 1 });
        Contents.Waiting().ShouldHaveSingleItem().AgencyId.ShouldBe("320800-government");
    }

    private DocumentContents Contents => new(_warehouse.Database, new ArchiveReader(_warehouse.Folder, new ArchiveOptions()));

    private Capture Archive(HttpExchange exchange)
    {
        var capture = _archive.Write(exchange);
        using var transaction = _connection.BeginTransaction();
        CaptureIndex.Append(_connection, [capture]);
        transaction.Commit();
        return capture;
    }

    private async Task<LoadSummary> LoadAsync()
    {
        using var loader = _documents.Loader(_warehouse.Database);
        return await loader.LoadAsync(Contents.NotHandled(), again: false, null, TestContext.Current.CancellationToken);
    }
}
