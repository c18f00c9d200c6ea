using Dapper;
using Warehouse.Etl.Loading;
using Warehouse.Reading.Documents;

namespace Warehouse.Etl.Tests.Loading;

/// <summary>Documents that cannot be loaded.</summary>
public sealed class QuarantineTests : LoadingTests
{
    [Fact]
    public async Task A_refused_document_waits_in_quarantine_with_its_reason_and_place()
    {
        var summary = await LoadAsync(Documents.Refused("web", RefusalReason.WebsiteReport));
        await LoadAsync(Documents.Refused("web", RefusalReason.WebsiteReport));

        summary.Refusals.ShouldBe(new Dictionary<string, int> { ["website_report"] = 1 });
        Connection.QuerySingle<string>("select reason_code || '|' || message || '|' || evidence || '|' || attempts || '|' || parser_version from ops_quarantine")
            .ShouldBe("website_report|It is none.|table 2 row 3 column 1, page 4|2|test 1");
    }

    [Fact]
    public async Task A_document_that_loads_after_all_leaves_quarantine()
    {
        await LoadAsync(Documents.Refused("a", RefusalReason.ToolMissing));

        await LoadAsync(Documents.Report("a", new ReportBuilder(Agency, 2024).Build()));

        Count("ops_quarantine where resolved_at is not null").ShouldBe(1);
        Count("dim_report").ShouldBe(1);
    }

    [Fact]
    public async Task A_report_without_a_year_takes_the_year_of_its_link_or_waits()
    {
        var report = new ReportBuilder(Agency, null).Build();

        var summary = await LoadAsync(
            Documents.Report("hinted", report) with { YearHint = 2022 },
            Documents.Report("unhinted", report),
            Documents.Report("impossible", new ReportBuilder(Agency, 1987).Build()));

        summary.Counts.Loaded.ShouldBe(1);
        summary.Refusals.ShouldBe(new Dictionary<string, int> { ["year_unknown"] = 2 });
        Scalar("select year from dim_report").ShouldBe(2022m);
    }

    [Fact]
    public async Task A_fault_of_the_parser_or_of_the_disk_costs_one_document()
    {
        var summary = await LoadAsync(
            Documents.Document("bug", () => throw new InvalidOperationException("bug")),
            new LoadItem("/gone", null, _ => throw new FileNotFoundException("gone")),
            new LoadItem("/huge", null, _ => throw new InvalidOperationException("never read")) { Length = 65L * 1024 * 1024 },
            Documents.Report("good", new ReportBuilder(Agency, 2024).Build()));

        summary.Counts.Loaded.ShouldBe(1);
        summary.Refusals.ShouldBe(new Dictionary<string, int> { ["limit_exceeded"] = 1, ["parser_failed"] = 1, ["source_unreadable"] = 1 });
    }
}
