using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Tests.Agencies;

public class AgencyHistoryTests
{
    private static readonly DateOnly Opening = new(2008, 5, 1);
    private static readonly DateOnly Today = new(2025, 2, 1);

    [Fact]
    public void The_first_import_opens_one_version()
    {
        Spans(AgencyHistory.Import([], Entry("卫健委"), Today)).ShouldBe([("卫健委", Opening, null)]);
    }

    [Fact]
    public void The_first_import_lays_out_the_stated_history()
    {
        var entry = Entry("卫健委", new FormerName("卫生局", new(2014, 12, 31)), new FormerName("卫计委", new(2019, 3, 1)));

        Spans(AgencyHistory.Import([], entry, Today)).ShouldBe(
        [
            ("卫生局", Opening, new DateOnly(2014, 12, 31)), ("卫计委", new DateOnly(2015, 1, 1), new DateOnly(2019, 3, 1)),
            ("卫健委", new DateOnly(2019, 3, 2), null),
        ]);
    }

    [Fact]
    public void The_same_entry_again_changes_nothing()
    {
        var entry = Entry("卫健委", new FormerName("卫生局", new(2014, 12, 31)), new FormerName("卫计委", new(2019, 3, 1)));
        var stored = Stored(AgencyHistory.Import([], entry, Today));

        AgencyHistory.Import(stored, entry, Today.AddYears(1)).ShouldBe(stored);
    }

    [Fact]
    public void A_change_without_a_stated_day_counts_from_the_day_of_import()
    {
        var stored = Stored(AgencyHistory.Import([], Entry("卫计委"), Opening));

        Spans(AgencyHistory.Import(stored, Entry("卫健委"), Today)).ShouldBe(
            [("卫计委", Opening, Today.AddDays(-1)), ("卫健委", Today, null)]);
    }

    [Fact]
    public void A_rename_with_a_stated_day_counts_from_that_day()
    {
        var stored = Stored(AgencyHistory.Import([], Entry("卫计委"), Opening));

        Spans(AgencyHistory.Import(stored, Entry("卫健委", new FormerName("卫计委", new(2019, 3, 1))), Today)).ShouldBe(
            [("卫计委", Opening, new DateOnly(2019, 3, 1)), ("卫健委", new DateOnly(2019, 3, 2), null)]);
    }

    [Fact]
    public void A_history_stated_later_splits_the_stored_version_and_keeps_its_key()
    {
        var stored = Stored(AgencyHistory.Import([], Entry("卫健委"), Opening));

        var versions = AgencyHistory.Import(stored, Entry("卫健委", new FormerName("卫计委", new(2019, 3, 1))), Today);

        Spans(versions).ShouldBe([("卫计委", Opening, new DateOnly(2019, 3, 1)), ("卫健委", new DateOnly(2019, 3, 2), null)]);
        versions[1].AgencyKey.ShouldBe(stored[0].AgencyKey);
        versions[0].AgencyKey.ShouldBeNull();
    }

    [Theory]
    [InlineData("2018-12-31")]
    [InlineData("2019-12-31")]
    public void A_corrected_day_moves_the_boundary_and_adds_no_version(string day)
    {
        var until = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var stored = Stored(AgencyHistory.Import([], Entry("卫健委", new FormerName("卫计委", new(2019, 3, 1))), Today));

        Spans(AgencyHistory.Import(stored, Entry("卫健委", new FormerName("卫计委", until)), Today)).ShouldBe(
            [("卫计委", Opening, until), ("卫健委", until.AddDays(1), null)]);
    }

    [Fact]
    public void A_second_change_on_the_same_day_is_a_correction()
    {
        var first = Stored(AgencyHistory.Import([], Entry("卫计委"), Opening));
        var second = Stored(AgencyHistory.Import(first, Entry("卫键委"), Today));

        Spans(AgencyHistory.Import(second, Entry("卫健委"), Today)).ShouldBe([("卫计委", Opening, Today.AddDays(-1)), ("卫健委", Today, null)]);
    }

    [Fact]
    public void An_agency_known_by_a_document_only_is_taken_over_without_a_new_version()
    {
        AgencyVersion[] stored = [new(7, "卫健委", null, "unknown", "unknown", false, Opening, null)];

        var version = AgencyHistory.Import(stored, Entry("卫健委"), Today).ShouldHaveSingleItem();

        version.AgencyKey.ShouldBe(7);
        version.Registered.ShouldBeTrue();
        version.RegionCode.ShouldBe("320800");
    }

    private static AgencyEntry Entry(string name, params FormerName[] former) => new(
        2, new AgencySource(new Agency("a-1", name, "320800", AgencyLevel.Prefecture, AgencyKind.Department), [], ListStyle.Auto, [],
            null, null, []),
        former, null);

    private static List<AgencyVersion> Stored(IReadOnlyList<AgencyVersion> versions) =>
        [.. versions.Select((version, index) => version with { AgencyKey = version.AgencyKey ?? 100 + index })];

    private static IEnumerable<(string, DateOnly, DateOnly?)> Spans(IEnumerable<AgencyVersion> versions) =>
        versions.Select(version => (version.Name, version.ValidFrom, version.ValidTo));
}
