using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Quality;

/// <summary>Rules on what is filled in and how: where each fails, where it passes, where it cannot be assessed. A report's cells are 0 unless the test sets them.</summary>
public sealed class FormRuleTests(CheckedReports reports) : IClassFixture<CheckedReports>
{
    [Fact]
    public async Task Non_negative_integer_fails_for_negative_and_fractional_counts()
    {
        var report = reports.Report()
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
        var report = reports.Report().In(FormTable.Disclosure, Edition.Trial2019)
            .Set(FormTable.Disclosure, "licensing", "change", -19)
            .Set(FormTable.Disclosure, "procurement", "amount_10k_cny", 59237.2449m);

        (await reports.SayAsync("non_negative_integer", report)).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Non_negative_integer_is_not_assessable_without_any_figure() =>
        (await reports.SayAsync(
            "non_negative_integer", reports.Report().Without(FormTable.Requests).Without(FormTable.Disclosure).Without(FormTable.Challenges)))
            .ShouldBe(["not_assessable: *"]);

    [Fact]
    public async Task Missing_table_names_the_table_and_passes_with_all_three()
    {
        (await reports.SayAsync("missing_table", reports.Report().Without(FormTable.Challenges))).ShouldBe(["failed: challenges.*"]);
        (await reports.SayAsync("missing_table", reports.Report())).ShouldBe(["passed"]);
    }

    [Fact]
    public async Task Blank_column_names_the_columns_in_which_nothing_is_reported() =>
        (await reports.SayAsync("blank_column", reports.Report().BlankColumn("research_institution").BlankColumn("commercial_enterprise")))
            .ShouldBe(["failed: requests.*.commercial_enterprise requests.*.research_institution"]);

    [Fact]
    public async Task Blank_column_passes_where_a_single_cell_of_it_is_reported() =>
        (await reports.SayAsync("blank_column", reports.Report().BlankColumn("total").Set(FormTable.Requests, "granted", "total", 0)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Blank_column_is_not_assessable_without_the_table() =>
        (await reports.SayAsync("blank_column", reports.Report().Without(FormTable.Requests))).ShouldBe(["not_assessable: requests.*"]);

    [Fact]
    public async Task Edition_mix_fails_for_two_editions_passes_for_one_and_needs_a_table()
    {
        (await reports.SayAsync("edition_mix", reports.Report().In(FormTable.Requests, Edition.Trial2019)))
            .ShouldBe(["failed: disclosure.* requests.*"]);
        (await reports.SayAsync("edition_mix", reports.Report())).ShouldBe(["passed"]);
        (await reports.SayAsync("edition_mix", reports.Report().Without(FormTable.Requests).Without(FormTable.Disclosure)))
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
        (await reports.SayAsync("outdated_edition", reports.Report().Without(FormTable.Requests).Without(FormTable.Disclosure)))
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
        (await reports.SayAsync("unreadable_cells", reports.Report().Unreadable(FormTable.Requests, "granted", "total", "32024")))
            .ShouldBe(["failed: requests.granted.total"]);
        (await reports.SayAsync("unreadable_cells", reports.Report().Blank(FormTable.Requests, "granted", "total"))).ShouldBe(["passed"]);
    }
}
