using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Loading;

namespace Warehouse.Etl.Tests.Loading;

public sealed class DimensionSeedsTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Ready();
    private readonly DuckDBConnection _connection;

    public DimensionSeedsTests() => _connection = _warehouse.Database.OpenConnection();

    public void Dispose()
    {
        _connection.Dispose();
        _warehouse.Dispose();
    }

    [Theory]
    [InlineData("dim_edition", 2)]
    [InlineData("dim_cell_state", 5)]
    [InlineData("dim_requester_type", 6)]
    [InlineData("dim_outcome", 21)]
    [InlineData("dim_disclosure_measure", 33)]
    [InlineData("dim_challenge_channel", 3)]
    [InlineData("dim_challenge_result", 4)]
    public void Each_dimension_has_the_members_of_the_form(string table, long members) => Count(table).ShouldBe(members);

    [Fact]
    public void The_trial_form_lacks_the_two_outcomes_that_the_notice_of_2021_added() =>
        _connection.Query<string>("select code from dim_outcome where not in_trial_2019 order by code")
            .ShouldBe(["other_fee_unpaid", "other_not_supplemented"]);

    [Fact]
    public void Years_run_from_the_first_year_of_the_regulations_to_the_next_with_their_due_dates()
    {
        DimensionSeeds.Apply(_connection, new DateOnly(2031, 5, 1));

        _connection.ExecuteScalar<short>("select min(year) from dim_year").ShouldBe((short)2008);
        _connection.ExecuteScalar<short>("select max(year) from dim_year").ShouldBe((short)2032);
        _connection.ExecuteScalar<string>("select government_due::varchar from dim_year where year = 2024").ShouldBe("2025-03-31");
        _connection.ExecuteScalar<string>("select department_due::varchar from dim_year where year = 2024").ShouldBe("2025-01-31");
    }

    [Fact]
    public void Seeding_again_adds_nothing_and_brings_labels_up_to_date()
    {
        _connection.Execute("update dim_outcome set zh = '?' where code = 'granted'");

        DimensionSeeds.Apply(_connection, new DateOnly(2025, 1, 1));

        Count("dim_outcome").ShouldBe(21);
        _connection.ExecuteScalar<string>("select zh from dim_outcome where code = 'granted'").ShouldBe("予以公开");
    }

    [Fact]
    public void Opening_a_prepared_database_again_changes_nothing()
    {
        var before = Count("dim_year");
        _connection.Dispose();
        _warehouse.Close();

        using var again = _warehouse.Database.OpenConnection();

        again.ExecuteScalar<long>("select count(*) from dim_year").ShouldBe(before);
    }

    private long Count(string table) => _connection.ExecuteScalar<long>($"select count(*) from {table}");
}
