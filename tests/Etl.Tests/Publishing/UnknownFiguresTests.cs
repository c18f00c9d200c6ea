using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>What is not known stays unknown in everything that is made of it.</summary>
public sealed class UnknownFiguresTests(UnknownFiguresTests.Country country) : IClassFixture<UnknownFiguresTests.Country>
{
    public static TheoryData<string, string?, string?, int?, int?> Publications { get; } = new()
    {
        { "published", null, "2024-01-15", 1, 1 },
        { "late", "dated_after_due", "2024-02-15", 1, 0 },
        { "missing", "not_listed", null, 0, 0 },
        { "missing", "not_crawled", null, null, null },
        { "missing", "no_list_page", null, null, null },
        { "blocked", "robots_disallowed", null, null, null },
        { "unreadable", "pictures_only", "2024-01-20", 1, 1 },
        { "unreadable", "pictures_only", null, 1, null },
    };

    [Fact]
    public void An_outcome_of_a_report_without_a_total_has_no_upper_bound()
    {
        using var connection = country.OpenConnection();

        const string Unknown = "from v_request_bounds join mart_report r using (report_key) where r.processed is null and group_code <> 'flow' and requests is null";
        connection.ExecuteScalar<long>($"select count(*) {Unknown}").ShouldBeGreaterThan(0);
        connection.ExecuteScalar<long>($"select count(*) {Unknown} and upper_bound is not null").ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Publications))]
    public void An_agency_is_late_or_missing_only_where_that_is_known(string state, string? reason, string? seen, int? published, int? onTime)
    {
        using var connection = country.OpenConnection();
        var those = new { state, reason, seen };

        connection.Query<(int?, int?)>(Sides("publication_rate"), those).ShouldHaveSingleItem().ShouldBe((published, published is null ? null : 1));
        connection.Query<(int?, int?)>(Sides("on_time_rate"), those).ShouldHaveSingleItem().ShouldBe((onTime, onTime is null ? null : 1));
    }

    [Fact]
    public void A_report_that_was_only_parsed_again_was_not_revised()
    {
        using var connection = country.OpenConnection();

        connection.ExecuteScalar<long>("select count(*) from mart_report where version > 1").ShouldBeGreaterThan(0);
        connection.ExecuteScalar<long>("select sum(numerator)::bigint from metric_revised_report_share").ShouldBe(0);
    }

    [Fact]
    public void A_ratio_that_is_no_share_has_neither_interval_nor_rank_nor_funnel()
    {
        using var connection = country.OpenConnection();

        connection.ExecuteScalar<long>("select count(*) from metric_by_year('litigation_rate')").ShouldBe(7);
        connection.ExecuteScalar<long>("select count(low) + count(high) from metric_by_year('litigation_rate')").ShouldBe(0);
        connection.ExecuteScalar<long>("select count(*) from metric_rank('litigation_rate', 2024, 'county/department')").ShouldBe(0);
        connection.ExecuteScalar<long>("select count(funnel) from metric_peers('litigation_rate', 2024)").ShouldBe(0);
        connection.ExecuteScalar<long>("select count(low) from metric_by_year('disclosure_rate')").ShouldBe(7);
    }

    // The sides of a metric for all agencies that were given this publication.
    private static string Sides(string metric) => $"""
        select distinct m.numerator::integer, m.denominator::integer
        from metric_{metric} m join fact_publication p using (agency_id, year)
        where p.state = $state and p.reason is not distinct from $reason and p.first_seen_on is not distinct from $seen::date
        """;

    /// <summary>
    /// A made-up country, published once: its agencies were given the publications of the test in turn, and no document changed between
    /// the versions of a report.
    /// </summary>
    public sealed class Country : IAsyncLifetime
    {
        private readonly TestWarehouse _warehouse = TestWarehouse.WithCountry();
        private SnapshotDatabase _snapshot = null!;

        /// <summary>A connection to the snapshot.</summary>
        public DuckDB.NET.Data.DuckDBConnection OpenConnection() => _snapshot.OpenConnection();

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            using (var working = _warehouse.Database.OpenConnection())
            {
                working.Execute("update dim_report set document_sha256 = sha256(agency_id || year)");
                foreach (var (row, turn) in Publications.Select((row, turn) => (row.Data, turn)))
                    working.Execute(
                        """
                        update fact_publication set state = $state, reason = $reason, first_seen_on = $seen::date, due_on = date '2024-01-31'
                        where hash(agency_id) % $turns = $turn
                        """,
                        new { state = row.Item1, reason = row.Item2, seen = row.Item3, turns = Publications.Count, turn });
            }

            _snapshot = await _warehouse.PublishAsync();
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            _snapshot.Dispose();
            _warehouse.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
