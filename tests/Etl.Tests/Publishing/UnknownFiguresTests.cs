using Dapper;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>What is not known stays unknown in everything that is made of it.</summary>
public sealed class UnknownFiguresTests : IDisposable
{
    private readonly PublishedWarehouse _warehouse = new PublishedWarehouse().WithCountry(0.0005);

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public async Task An_outcome_of_a_report_without_a_total_has_no_upper_bound()
    {
        using var snapshot = await _warehouse.PublishAsync();
        using var connection = snapshot.OpenConnection();

        const string Unknown = "from v_request_bounds join mart_report r using (report_key) where r.processed is null and group_code <> 'flow' and requests is null";
        connection.ExecuteScalar<long>($"select count(*) {Unknown}").ShouldBeGreaterThan(0);
        connection.ExecuteScalar<long>($"select count(*) {Unknown} and upper_bound is not null").ShouldBe(0);
    }

    [Theory]
    [InlineData("published", null, "2024-01-15", 1, 1)]
    [InlineData("late", "dated_after_due", "2024-02-15", 1, 0)]
    [InlineData("missing", "not_listed", null, 0, 0)]
    [InlineData("missing", "not_crawled", null, null, null)]
    [InlineData("missing", "no_list_page", null, null, null)]
    [InlineData("blocked", "robots", null, null, null)]
    [InlineData("unreadable", "pictures_only", "2024-01-20", 1, 1)]
    [InlineData("unreadable", "pictures_only", null, 1, null)]
    public async Task An_agency_is_late_or_missing_only_where_that_is_known(string state, string? reason, string? seen, int? published, int? onTime)
    {
        using (var working = _warehouse.Database.OpenConnection())
            working.Execute("update fact_publication set state = $state, reason = $reason, first_seen_on = $seen::date, due_on = date '2024-01-31'", new { state, reason, seen });

        using var snapshot = await _warehouse.PublishAsync();
        using var connection = snapshot.OpenConnection();

        connection.QuerySingle<(int?, int?)>("select distinct numerator::integer, denominator::integer from metric_publication_rate")
            .ShouldBe((published, published is null ? null : 1));
        connection.QuerySingle<(int?, int?)>("select distinct numerator::integer, denominator::integer from metric_on_time_rate")
            .ShouldBe((onTime, onTime is null ? null : 1));
    }

    [Fact]
    public async Task A_report_that_was_only_parsed_again_was_not_revised()
    {
        using (var working = _warehouse.Database.OpenConnection())
            working.Execute("update dim_report set document_sha256 = sha256(agency_id || year)");

        using var snapshot = await _warehouse.PublishAsync();
        using var connection = snapshot.OpenConnection();

        connection.ExecuteScalar<long>("select count(*) from mart_report where version > 1").ShouldBeGreaterThan(0);
        connection.ExecuteScalar<long>("select sum(numerator)::bigint from metric_revised_report_share").ShouldBe(0);
    }

    [Fact]
    public async Task A_ratio_that_is_no_share_has_neither_interval_nor_rank_nor_funnel()
    {
        using var snapshot = await _warehouse.PublishAsync();
        using var connection = snapshot.OpenConnection();

        connection.ExecuteScalar<long>("select count(*) from metric_by_year('litigation_rate')").ShouldBe(7);
        connection.ExecuteScalar<long>("select count(low) + count(high) from metric_by_year('litigation_rate')").ShouldBe(0);
        connection.ExecuteScalar<long>("select count(*) from metric_rank('litigation_rate', 2024, 'county/department')").ShouldBe(0);
        connection.ExecuteScalar<long>("select count(funnel) from metric_peers('litigation_rate', 2024)").ShouldBe(0);
        connection.ExecuteScalar<long>("select count(low) from metric_by_year('disclosure_rate')").ShouldBe(7);
    }
}
