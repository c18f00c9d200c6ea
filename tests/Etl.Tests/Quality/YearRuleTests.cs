using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Quality;

/// <summary>Rules that look from year to year: where each fails, where it passes, where it cannot be assessed. A report's cells are 0 unless the test sets them.</summary>
public sealed class YearRuleTests(CheckedReports reports) : IClassFixture<CheckedReports>
{
    [Fact]
    public async Task Carry_over_fails_where_last_year_carried_out_something_else()
    {
        var agency = reports.NewAgency();

        (await reports.SayAsync(
            "carry_over", new ReportBuilder(agency, 2022).Requests("carried_out", 121),
                new ReportBuilder(agency, 2023).Requests("carried_in", 121, total: 120)))
            .ShouldBe(["failed: requests.carried_in.total 121.0 120.0"]);
    }

    [Fact]
    public async Task Carry_over_passes_where_it_is_the_same()
    {
        var agency = reports.NewAgency();

        (await reports.SayAsync(
            "carry_over", new ReportBuilder(agency, 2022).Requests("carried_out", 121),
                new ReportBuilder(agency, 2023).Requests("carried_in", 121)))
            .ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Carry_over_compares_with_the_version_that_counts()
    {
        var agency = reports.NewAgency();

        (await reports.SayAsync(
            "carry_over", new ReportBuilder(agency, 2022).Requests("carried_out", 1),
                new ReportBuilder(agency, 2022).Requests("carried_out", 5),
            new ReportBuilder(agency, 2023).Requests("carried_in", 5)))
            .ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Carry_over_is_not_assessable_without_the_year_before_or_with_a_blank_in_it()
    {
        var agency = reports.NewAgency();

        (await reports.SayAsync("carry_over", new ReportBuilder(agency, 2021))).ShouldHaveSingleItem().ShouldStartWith("not_assessable:");
        (await reports.SayAsync(
            "carry_over", new ReportBuilder(agency, 2022).Blank(FormTable.Requests, "carried_out", "total"),
                new ReportBuilder(agency, 2023)))
            .ShouldBe(["not_assessable: requests.carried_in.total"]);
    }

    [Fact]
    public async Task A_report_loaded_later_for_the_year_before_is_looked_at_by_the_year_after()
    {
        var agency = reports.NewAgency();
        await reports.SayAsync("carry_over", new ReportBuilder(agency, 2023).Requests("carried_in", 5));

        await reports.SayAsync("carry_over", new ReportBuilder(agency, 2022).Requests("carried_out", 6));

        reports.FindingsOf("carry_over", agency, 2023).ShouldBe(["failed", "failed"]);
    }

    [Fact]
    public async Task In_force_continuity_fails_where_documents_appear_from_nowhere()
    {
        // 420 + 61 - 59 = 422, not 423.
        var agency = reports.NewAgency();

        (await reports.SayAsync("in_force_continuity", InForce(agency, 2022, 0, 0, 420), InForce(agency, 2023, 61, 59, 423)))
            .ShouldBe(["failed: disclosure.normative_documents.issued disclosure.normative_documents.repealed disclosure.normative_documents.in_force 422.0 423.0"]);
    }

    [Fact]
    public async Task In_force_continuity_passes_where_they_add_up()
    {
        var agency = reports.NewAgency();

        (await reports.SayAsync("in_force_continuity", InForce(agency, 2022, 0, 0, 420), InForce(agency, 2023, 61, 59, 422)))
            .ShouldBe(["passed"]);
    }

    [Fact]
    public async Task In_force_continuity_is_not_assessable_across_editions()
    {
        var agency = reports.NewAgency();

        (await reports.SayAsync(
            "in_force_continuity", new ReportBuilder(agency, 2020).In(FormTable.Disclosure, Edition.Trial2019),
                InForce(agency, 2021, 1, 0, 7)))
            .ShouldBe(["not_assessable: disclosure.normative_documents.* disclosure.rules.*"]);
    }

    [Fact]
    public async Task Year_jump_fails_for_a_lost_unit_and_passes_for_growth_and_for_small_numbers()
    {
        var agency = reports.NewAgency();
        var before = new ReportBuilder(agency, 2022).Set(FormTable.Disclosure, "fees", "amount_10k_cny", 25.1m).Requests("received", 100)
            .Set(FormTable.Disclosure, "penalties", "decisions", 3);
        var after = new ReportBuilder(agency, 2023).Set(FormTable.Disclosure, "fees", "amount_10k_cny", 251000m).Requests("received", 900)
            .Set(FormTable.Disclosure, "penalties", "decisions", 90);

        (await reports.SayAsync("year_jump", before, after)).ShouldBe(["failed: disclosure.fees.amount_10k_cny 25.1 251000.0"]);
    }

    [Fact]
    public async Task Year_jump_is_not_assessable_where_a_year_does_not_report_the_figure()
    {
        var agency = reports.NewAgency();

        (await reports.SayAsync("year_jump", new ReportBuilder(agency, 2022).Blank(FormTable.Disclosure, "licensing", "decisions"),
            new ReportBuilder(agency, 2023)))
            .ShouldBe(["not_assessable: disclosure.licensing.decisions"]);
    }

    private static ReportBuilder InForce(string agency, int year, int issued, int repealed, int inForce) => new ReportBuilder(agency, year)
        .Set(FormTable.Disclosure, "normative_documents", "issued", issued)
        .Set(FormTable.Disclosure, "normative_documents", "repealed", repealed)
        .Set(FormTable.Disclosure, "normative_documents", "in_force", inForce);
}
