using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Quality;

/// <summary>
/// Each rule: where it fails, where it passes, where it cannot be assessed. A report's cells are 0 unless the test sets them.
/// </summary>
public sealed class CheckRuleTests(CheckedReports reports) : IClassFixture<CheckedReports>
{
    [Fact]
    public async Task Request_balance_fails_in_the_column_that_does_not_balance()
    {
        // 10 + 2 = 12 came; 11 + 0 = 11 went.
        var report = Report().Requests("received", 10).Requests("carried_in", 2).Requests("processed", 11, total: 12);

        (await reports.SayAsync("request_balance", report)).ShouldBe(
            ["failed: requests.received.natural_person requests.carried_in.natural_person requests.processed.natural_person "
                + "requests.carried_out.natural_person 12.0 11.0"]);
    }

    [Fact]
    public async Task Request_balance_passes_where_all_columns_balance() =>
        (await reports.SayAsync(
            "request_balance",
                Report().Requests("received", 10).Requests("carried_in", 2).Requests("processed", 9).Requests("carried_out", 3)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Request_balance_is_not_assessable_in_a_column_with_a_blank() =>
        (await reports.SayAsync("request_balance",
            Report().Requests("received", 5).Blank(FormTable.Requests, "processed", "total").Requests("processed", 5)
            .Blank(FormTable.Requests, "carried_in", "total")))
            .ShouldBe(["not_assessable: requests.*.total"]);

    [Fact]
    public async Task Outcome_sum_fails_where_the_outcomes_do_not_add_up_to_processed()
    {
        var report = Report().Requests("granted", 4).Requests("declined_repeat", 1).Requests("processed", 6, total: 5);

        (await reports.SayAsync("outcome_sum", report)).ShouldBe(["failed: requests.processed.natural_person 5.0 6.0"]);
    }

    [Fact]
    public async Task Outcome_sum_passes_where_they_do() =>
        (await reports.SayAsync("outcome_sum", Report().Requests("granted", 4).Requests("declined_repeat", 1).Requests("processed", 5)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Outcome_sum_is_not_assessable_with_an_unreadable_outcome() =>
        (await reports.SayAsync(
            "outcome_sum", Report().Requests("processed", 5, total: 0).Unreadable(FormTable.Requests, "granted", "natural_person", "5?")))
            .ShouldBe(["not_assessable: requests.*.natural_person"]);

    [Theory]
    [InlineData("granted")]
    [InlineData("received")]
    [InlineData("carried_in")]
    [InlineData("processed")]
    [InlineData("carried_out")]
    public async Task Column_total_fails_where_the_columns_do_not_add_up(string row)
    {
        var report = Report().Set(FormTable.Requests, row, "commercial_enterprise", 3).Requests(row, 2, total: 6);

        (await reports.SayAsync("column_total", report)).ShouldBe([$"failed: requests.{row}.total 5.0 6.0"]);
    }

    [Fact]
    public async Task Column_total_passes_where_they_do() =>
        (await reports.SayAsync("column_total",
            Report().Set(FormTable.Requests, "granted", "other_organization", 3).Requests("granted", 2, total: 5)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Column_total_is_not_assessable_in_a_row_without_its_total() =>
        (await reports.SayAsync("column_total", Report().Blank(FormTable.Requests, "granted", "total")))
            .ShouldBe(["not_assessable: requests.granted.*"]);

    [Fact]
    public async Task Challenge_total_fails_where_a_zero_is_printed_over_parts_that_are_none() =>
        (await reports.SayAsync("challenge_total", Challenges(upheld: 10, pending: 1, total: 0)))
            .ShouldBe(["failed: challenges.reconsideration.total 11.0 0.0"]);

    [Fact]
    public async Task Challenge_total_passes_where_the_parts_add_up() =>
        (await reports.SayAsync("challenge_total", Challenges(upheld: 10, pending: 1, total: 11))).ShouldBe(["passed"]);

    [Fact]
    public async Task Challenge_total_is_not_assessable_with_a_blank_part() =>
        (await reports.SayAsync("challenge_total", Challenges(10, 1, 11).Blank(FormTable.Challenges, "litigation_direct", "other")))
            .ShouldBe(["not_assessable: challenges.litigation_direct.*"]);

    [Fact]
    public async Task Non_negative_integer_fails_for_negative_and_fractional_counts()
    {
        var report = Report()
            .Set(FormTable.Requests, "granted", "natural_person", -1)
            .Set(FormTable.Requests, "received", "natural_person", -2)
            .Set(FormTable.Requests, "received", "total", 2.5m)
            .Set(FormTable.Disclosure, "licensing", "decisions", 0.5m)
            .Set(FormTable.Challenges, "reconsideration", "upheld", -3);

        (await reports.SayAsync("non_negative_integer", report)).ShouldBe(
        [
            "failed: challenges.reconsideration.upheld -3.0",
            "failed: disclosure.licensing.decisions 0.5",
            "failed: requests.granted.natural_person -1.0",
            "failed: requests.received.natural_person -2.0",
            "failed: requests.received.total 2.5",
        ]);
    }

    [Fact]
    public async Task Non_negative_integer_passes_for_decimals_of_fees_and_signs_of_changes()
    {
        var report = Report().In(FormTable.Disclosure, Edition.Trial2019)
            .Set(FormTable.Disclosure, "licensing", "change", -19)
            .Set(FormTable.Disclosure, "procurement", "amount_10k_cny", 59237.2449m);

        (await reports.SayAsync("non_negative_integer", report)).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Non_negative_integer_is_not_assessable_without_any_figure() =>
        (await reports.SayAsync(
            "non_negative_integer", Report().Without(FormTable.Requests).Without(FormTable.Disclosure).Without(FormTable.Challenges)))
            .ShouldBe(["not_assessable: *"]);

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
    public async Task Narrative_fails_where_no_count_of_the_prose_fits_the_table() =>
        (await reports.SayAsync("narrative_against_table", Report().Requests("received", 6).Requests("processed", 6).Claim("received", 2)))
            .ShouldBe(["failed: narrative.received requests.processed.total requests.received.total 6.0 2.0"]);

    [Theory]
    [InlineData(56)] // new
    [InlineData(59)] // new and carried in
    [InlineData(57)] // processed
    public async Task Narrative_passes_for_any_way_of_counting(int stated)
    {
        var report = Report().Requests("received", 56).Requests("carried_in", 3).Requests("processed", 57).Requests("carried_out", 2)
            .Claim("received", stated);

        (await reports.SayAsync("narrative_against_table", report)).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Narrative_passes_where_one_of_several_counts_fits() =>
        (await reports.SayAsync("narrative_against_table", Report().Requests("received", 95).Claim("received", 17).Claim("received", 95)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Narrative_passes_where_the_parts_fit_and_the_printed_total_is_wrong() =>
        (await reports.SayAsync("narrative_against_table", Challenges(10, 1, total: 0).Claim("reconsideration", 11))).ShouldBe(["passed"]);

    [Fact]
    public async Task Narrative_compares_litigation_with_both_channels_together()
    {
        var report = Report()
            .Set(FormTable.Challenges, "litigation_direct", "upheld", 25).Set(FormTable.Challenges, "litigation_direct", "total", 25)
            .Set(FormTable.Challenges, "litigation_after_reconsideration", "upheld", 52)
            .Set(FormTable.Challenges, "litigation_after_reconsideration", "total", 52);

        (await reports.SayAsync("narrative_against_table", report.Claim("litigation", 77))).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Narrative_is_not_assessable_against_a_total_that_is_not_reported() =>
        (await reports.SayAsync("narrative_against_table", Report().Without(FormTable.Requests).Claim("received", 2)))
            .ShouldBe(["not_assessable: narrative.received requests.processed.total requests.received.total"]);

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

    [Fact]
    public async Task Missing_table_names_the_table_and_passes_with_all_three()
    {
        (await reports.SayAsync("missing_table", Report().Without(FormTable.Challenges))).ShouldBe(["failed: challenges.*"]);
        (await reports.SayAsync("missing_table", Report())).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Blank_column_names_the_columns_in_which_nothing_is_reported() =>
        (await reports.SayAsync("blank_column", Report().BlankColumn("research_institution").BlankColumn("commercial_enterprise")))
            .ShouldBe(["failed: requests.*.commercial_enterprise requests.*.research_institution"]);

    [Fact]
    public async Task Blank_column_passes_where_a_single_cell_of_it_is_reported() =>
        (await reports.SayAsync("blank_column", Report().BlankColumn("total").Set(FormTable.Requests, "granted", "total", 0)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Blank_column_is_not_assessable_without_the_table() =>
        (await reports.SayAsync("blank_column", Report().Without(FormTable.Requests))).ShouldBe(["not_assessable: requests.*"]);

    [Fact]
    public async Task Edition_mix_fails_for_two_editions_passes_for_one_and_needs_a_table()
    {
        (await reports.SayAsync("edition_mix", Report().In(FormTable.Requests, Edition.Trial2019)))
            .ShouldBe(["failed: disclosure.* requests.*"]);
        (await reports.SayAsync("edition_mix", Report())).ShouldBe(["passed"]);
        (await reports.SayAsync("edition_mix", Report().Without(FormTable.Requests).Without(FormTable.Disclosure)))
            .ShouldBe(["not_assessable: disclosure.* requests.*"]);
    }

    [Fact]
    public async Task Outdated_edition_fails_from_2021_on()
    {
        var agency = reports.NewAgency();

        (await reports.SayAsync("outdated_edition", new ReportBuilder(agency, 2020).In(FormTable.Requests, Edition.Trial2019)))
            .ShouldBe(["passed"]);
        (await reports.SayAsync("outdated_edition", new ReportBuilder(agency, 2022).In(FormTable.Requests, Edition.Trial2019)))
            .ShouldBe(["failed: requests.*"]);
        (await reports.SayAsync("outdated_edition", Report().Without(FormTable.Requests).Without(FormTable.Disclosure)))
            .ShouldBe(["not_assessable: disclosure.* requests.*"]);
    }

    [Fact]
    public async Task Township_rules_fails_only_for_townships_that_report_rules()
    {
        static ReportBuilder WithRules(string agency) => new ReportBuilder(agency, 2023).Set(FormTable.Disclosure, "rules", "in_force", 6);

        (await reports.SayAsync("township_rules", WithRules(reports.NewAgency("城关镇人民政府"))))
            .ShouldBe(["failed: disclosure.rules.in_force 0.0 6.0"]);
        (await reports.SayAsync("township_rules", WithRules(reports.NewAgency("人民政府")))).ShouldBe(["passed"]);
        (await reports.SayAsync("township_rules", new ReportBuilder(reports.NewAgency("城关镇"), 2023))).ShouldBe(["passed"]);
        (await reports.SayAsync(
            "township_rules", new ReportBuilder(reports.NewAgency("城关镇"), 2023).Blank(FormTable.Disclosure, "rules", "in_force")))
            .ShouldBe(["not_assessable: disclosure.rules.*"]);
    }

    [Fact]
    public async Task Unreadable_cells_names_them()
    {
        (await reports.SayAsync("unreadable_cells", Report().Unreadable(FormTable.Requests, "granted", "total", "32024")))
            .ShouldBe(["failed: requests.granted.total"]);
        (await reports.SayAsync("unreadable_cells", Report().Blank(FormTable.Requests, "granted", "total"))).ShouldBe(["passed"]);
    }

    private ReportBuilder Report() => new(reports.NewAgency(), 2024);

    private ReportBuilder Challenges(int upheld, int pending, int total) => Report()
        .Set(FormTable.Challenges, "reconsideration", "upheld", upheld)
        .Set(FormTable.Challenges, "reconsideration", "pending", pending)
        .Set(FormTable.Challenges, "reconsideration", "total", total);

    private static ReportBuilder InForce(string agency, int year, int issued, int repealed, int inForce) => new ReportBuilder(agency, year)
        .Set(FormTable.Disclosure, "normative_documents", "issued", issued)
        .Set(FormTable.Disclosure, "normative_documents", "repealed", repealed)
        .Set(FormTable.Disclosure, "normative_documents", "in_force", inForce);
}
