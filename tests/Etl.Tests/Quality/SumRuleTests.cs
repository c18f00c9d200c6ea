using Warehouse.Reading.Form;

namespace Warehouse.Etl.Tests.Quality;

/// <summary>Rules that add figures up: where each fails, where it passes, where it cannot be assessed. A report's cells are 0 unless the test sets them.</summary>
public sealed class SumRuleTests(CheckedReports reports) : IClassFixture<CheckedReports>
{
    [Fact]
    public async Task Request_balance_fails_in_the_column_that_does_not_balance()
    {
        // 10 + 2 = 12 came; 11 + 0 = 11 went.
        var report = reports.Report().Requests("received", 10).Requests("carried_in", 2).Requests("processed", 11, total: 12);

        (await reports.SayAsync("request_balance", report)).ShouldBe(
            ["failed: requests.received.natural_person requests.carried_in.natural_person requests.processed.natural_person "
                + "requests.carried_out.natural_person 12.0 11.0"]);
    }

    [Fact]
    public async Task Request_balance_passes_where_all_columns_balance() =>
        (await reports.SayAsync(
            "request_balance",
                reports.Report().Requests("received", 10).Requests("carried_in", 2).Requests("processed", 9).Requests("carried_out", 3)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Request_balance_is_not_assessable_in_a_column_with_a_blank() =>
        (await reports.SayAsync("request_balance",
            reports.Report().Requests("received", 5).Blank(FormTable.Requests, "processed", "total").Requests("processed", 5)
            .Blank(FormTable.Requests, "carried_in", "total")))
            .ShouldBe(["not_assessable: requests.*.total"]);

    [Fact]
    public async Task Outcome_sum_fails_where_the_outcomes_do_not_add_up_to_processed()
    {
        var report = reports.Report().Requests("granted", 4).Requests("declined_repeat", 1).Requests("processed", 6, total: 5);

        (await reports.SayAsync("outcome_sum", report)).ShouldBe(["failed: requests.processed.natural_person 5.0 6.0"]);
    }

    [Fact]
    public async Task Outcome_sum_passes_where_they_do() =>
        (await reports.SayAsync("outcome_sum", reports.Report().Requests("granted", 4).Requests("declined_repeat", 1).Requests("processed", 5)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Outcome_sum_is_not_assessable_with_an_unreadable_outcome() =>
        (await reports.SayAsync(
            "outcome_sum", reports.Report().Requests("processed", 5, total: 0).Unreadable(FormTable.Requests, "granted", "natural_person", "5?")))
            .ShouldBe(["not_assessable: requests.*.natural_person"]);

    [Theory]
    [InlineData("granted")]
    [InlineData("received")]
    [InlineData("carried_in")]
    [InlineData("processed")]
    [InlineData("carried_out")]
    public async Task Column_total_fails_where_the_columns_do_not_add_up(string row)
    {
        var report = reports.Report().Set(FormTable.Requests, row, "commercial_enterprise", 3).Requests(row, 2, total: 6);

        (await reports.SayAsync("column_total", report)).ShouldBe([$"failed: requests.{row}.total 5.0 6.0"]);
    }

    [Fact]
    public async Task Column_total_passes_where_they_do() =>
        (await reports.SayAsync("column_total",
            reports.Report().Set(FormTable.Requests, "granted", "other_organization", 3).Requests("granted", 2, total: 5)))
            .ShouldBe(["passed"]);

    [Fact]
    public async Task Column_total_is_not_assessable_in_a_row_without_its_total() =>
        (await reports.SayAsync("column_total", reports.Report().Blank(FormTable.Requests, "granted", "total")))
            .ShouldBe(["not_assessable: requests.granted.*"]);

    [Fact]
    public async Task Challenge_total_fails_where_a_zero_is_printed_over_parts_that_are_none() =>
        (await reports.SayAsync("challenge_total", reports.Challenges(upheld: 10, pending: 1, total: 0)))
            .ShouldBe(["failed: challenges.reconsideration.total 11.0 0.0"]);

    [Fact]
    public async Task Challenge_total_passes_where_the_parts_add_up() =>
        (await reports.SayAsync("challenge_total", reports.Challenges(upheld: 10, pending: 1, total: 11))).ShouldBe(["passed"]);

    [Fact]
    public async Task Challenge_total_is_not_assessable_with_a_blank_part() =>
        (await reports.SayAsync("challenge_total", reports.Challenges(10, 1, 11).Blank(FormTable.Challenges, "litigation_direct", "other")))
            .ShouldBe(["not_assessable: challenges.litigation_direct.*"]);
}
