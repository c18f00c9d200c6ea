using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Quality;

/// <summary>The rule that holds the prose against the tables. A report's cells are 0 unless the test sets them.</summary>
public sealed class NarrativeRuleTests(CheckedReports reports) : IClassFixture<CheckedReports>
{
    [Fact]
    public async Task Narrative_fails_where_no_count_of_the_prose_fits_the_table() =>
        (await reports.SayAsync("narrative_against_table", reports.Report().Requests("received", 6).Requests("processed", 6).Claim("received", 2)))
            .ShouldBe(["failed: narrative.received requests.processed.total requests.received.total 6.0 2.0"]);

    [Theory]
    [InlineData(56)] // new
    [InlineData(59)] // new and carried in
    [InlineData(57)] // processed
    public async Task Narrative_passes_for_any_way_of_counting(int stated)
    {
        var report = reports.Report().Requests("received", 56).Requests("carried_in", 3).Requests("processed", 57).Requests("carried_out", 2)
            .Claim("received", stated);

        (await reports.SayAsync("narrative_against_table", report)).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Narrative_passes_where_one_of_several_counts_fits() =>
        (await reports.SayAsync("narrative_against_table", reports.Report().Requests("received", 95).Claim("received", 17).Claim("received", 95)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Narrative_passes_where_the_parts_fit_and_the_printed_total_is_wrong() =>
        (await reports.SayAsync("narrative_against_table", reports.Challenges(10, 1, total: 0).Claim("reconsideration", 11))).ShouldBe(["passed"]);

    [Fact]
    public async Task Narrative_compares_litigation_with_both_channels_together()
    {
        var report = reports.Report()
            .Set(FormTable.Challenges, "litigation_direct", "upheld", 25).Set(FormTable.Challenges, "litigation_direct", "total", 25)
            .Set(FormTable.Challenges, "litigation_after_reconsideration", "upheld", 52)
            .Set(FormTable.Challenges, "litigation_after_reconsideration", "total", 52);

        (await reports.SayAsync("narrative_against_table", report.Claim("litigation", 77))).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Narrative_is_not_assessable_against_a_total_that_is_not_reported() =>
        (await reports.SayAsync("narrative_against_table", reports.Report().Without(FormTable.Requests).Claim("received", 2)))
            .ShouldBe(["not_assessable: narrative.received requests.processed.total requests.received.total"]);
}
