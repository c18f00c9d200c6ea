using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.SampleSites.Roster;

namespace Warehouse.Etl.Tests.SampleSites;

/// <summary>Discovery against the sample site of every layout, over real HTTP.</summary>
public sealed class SampleWalkTests(SampleSitesFixture fixture) : IClassFixture<SampleSitesFixture>
{
    public static TheoryData<string> OpenAgencies => [.. SampleRoster.All.Where(a => a.Manner == SiteManner.Open).Select(a => a.Agency.Id)];

    [Theory]
    [MemberData(nameof(OpenAgencies))]
    public async Task Every_report_of_an_agency_is_found_once_under_its_year_and_nothing_else(string id)
    {
        var pages = await WalkAsync(id);

        var found = pages.Where(page => page.Link.Role == CaptureRole.Report).Select(page => page.Link.Year!.Value).Order();
        found.ShouldBe(fixture.Sites.Truth.Where(truth => truth.AgencyId == id && truth.PublishedOn is not null)
            .Select(truth => truth.Year));
    }

    [Theory]
    [MemberData(nameof(OpenAgencies))]
    public async Task Every_report_page_exists_and_documents_lie_behind_the_covers(string id)
    {
        var pages = await WalkAsync(id);

        pages.Where(page => page.Link.Role != CaptureRole.List && page.Status != 200).ShouldBeEmpty();
        var documents = Agency(id).Incidents.Where(incident => incident.Value is Incident.Docx or Incident.Xlsx or Incident.Pdf)
            .Select(i => i.Key).Order();
        pages.Where(page => page.Link.Role == CaptureRole.Attachment).Select(page => page.Link.Year!.Value).Order().ShouldBe(documents);
    }

    [Theory]
    [InlineData("340100-baishi-culture", BlockedReason.Challenge)]
    [InlineData("360700-qingpu-water", BlockedReason.Login)]
    [InlineData("360700-qingpu-transport", BlockedReason.NeedsBrowser)]
    [InlineData("360700-qingpu-finance", BlockedReason.NeedsBrowser)]
    public async Task A_site_that_stands_in_the_way_is_named_after_one_request(string id, BlockedReason reason)
    {
        var page = (await WalkAsync(id)).ShouldHaveSingleItem();

        page.Result.Blocked.ShouldBe(reason);
    }

    [Fact]
    public void Every_layout_has_an_agency()
    {
        var layouts = typeof(SampleRoster).Assembly.GetTypes()
            .Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(Warehouse.SampleSites.Layouts.ISiteLayout)));

        layouts.Except(SampleRoster.All.Select(agency => agency.Layout.GetType())).ShouldBeEmpty();
    }

    private static SampleAgency Agency(string id) => SampleRoster.All.Single(agency => agency.Agency.Id == id);

    private async Task<IReadOnlyList<WalkedPage>> WalkAsync(string id)
    {
        var reading = RegistryFile.Read(fixture.Sites.RegistryCsv, RegionCatalog.Instance);
        reading.Errors.ShouldBeEmpty();
        using var walk = new DiscoveryWalk(fixture.Sites);
        return await walk.WalkAsync(reading.Entries.Single(entry => entry.Source.Agency.Id == id).Source,
            TestContext.Current.CancellationToken);
    }
}
