using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Tests.Loading.Programs;
using Warehouse.Reading;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;
using Warehouse.SampleSites.Roster;

namespace Warehouse.Etl.Tests.SampleSites;

/// <summary>The truth about the sample sites against what they serve, read over HTTP.</summary>
public sealed class SampleTruthTests(SampleSitesFixture fixture) : IClassFixture<SampleSitesFixture>
{
    public static TheoryData<string> OpenAgencies => SampleWalkTests.OpenAgencies;

    [Theory]
    [MemberData(nameof(OpenAgencies))]
    public async Task Every_report_that_is_served_states_the_figures_of_the_truth(string id)
    {
        PdfPrograms.SkipWhenMissing();
        var documents = await DocumentsAsync(id);
        foreach (var truth in fixture.Sites.Truth.Where(truth => truth.AgencyId == id))
        {
            var readable = documents.Where(page => page.Link.Year == truth.Year).Select(Parse).OfType<ParseResult.Parsed>().ToList();
            readable.Count.ShouldBe(truth.Figures is null ? 0 : 1, $"{id} {truth.Year}");
            if (truth.Figures is not null)
                Differences(truth.Figures, readable[0].Report).ShouldBeEmpty($"{id} {truth.Year}");
        }
    }

    [Fact]
    public void What_one_year_carries_out_the_next_carries_in()
    {
        var broken =
            from truth in fixture.Sites.Truth
            join next in fixture.Sites.Truth on (truth.AgencyId, truth.Year + 1) equals (next.AgencyId, next.Year)
            let requests = (truth.Figures?.Table(FormTable.Requests), Next: next.Figures?.Table(FormTable.Requests))
            where requests.Item1?.Value("carried_out", "natural_person") != requests.Next?.Value("carried_in", "natural_person")
                && requests is { Item1: not null, Next: not null }
            select $"{truth.AgencyId} {truth.Year}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_contradictory_report_breaks_the_identity_of_the_form()
    {
        var broken =
            from truth in fixture.Sites.Truth
            let table = truth.Figures?.Table(FormTable.Requests)
            where table is not null && Sum(table, "received", "carried_in") != Sum(table, "processed", "carried_out")
            select (truth.AgencyId, truth.Year);

        broken.ShouldBe([("511400-yunling-zone", 2023)]);
    }

    [Fact]
    public void A_corrected_report_still_holds_the_identity_and_differs()
    {
        var corrected = fixture.Sites.Truth.Where(truth => truth.Corrected is not null).ToList();

        corrected.ShouldNotBeEmpty();
        foreach (var table in corrected.Select(truth => truth.Corrected!.Table(FormTable.Requests)!))
            Sum(table, "received", "carried_in").ShouldBe(Sum(table, "processed", "carried_out"));
        corrected.ShouldAllBe(truth => Sum(truth.Corrected!.Table(FormTable.Requests)!, "received") != Sum(
            truth.Figures!.Table(FormTable.Requests)!, "received"));
    }

    private static decimal? Sum(TableFigures table, params string[] rows) => rows.Sum(row => table.Value(row, "natural_person"));

    private static IEnumerable<string> Differences(ReportFigures truth, AnnualReport report)
    {
        var cells = report.Cells.ToDictionary(cell => cell.Key);
        return from expected in truth.Expected()
               let read = cells.GetValueOrDefault(expected.Key)
               where read?.State != expected.State || read.Value != expected.Value
               select $"{expected.Key}: {expected.State} {expected.Value} read as {read?.State} {read?.Value}";
    }

    private static ParseResult Parse(WalkedPage page) => Parsers.Default.Parse(page.Body, page.MediaType,
        TestContext.Current.CancellationToken);

    private async Task<List<WalkedPage>> DocumentsAsync(string id)
    {
        var source = RegistryFile.Read(fixture.Sites.RegistryCsv, RegionCatalog.Instance).Entries.Single(entry =>
            entry.Source.Agency.Id == id).Source;
        using var walk = new DiscoveryWalk(fixture.Sites);
        var pages = await walk.WalkAsync(source, TestContext.Current.CancellationToken);
        return [.. pages.Where(page => page.Link.Role != CaptureRole.List)];
    }
}
