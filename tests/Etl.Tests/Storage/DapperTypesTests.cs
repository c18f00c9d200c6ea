using System.Numerics;
using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Tests.Storage;

public sealed class DapperTypesTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();
    private readonly DuckDBConnection _connection;

    public DapperTypesTests() => _connection = _warehouse.Database.OpenConnection();

    [Fact]
    public void A_record_is_filled_from_snake_case_columns_with_dates_and_moments()
    {
        var row = _connection.QuerySingle<Row>(
            "select 7::bigint as report_key, date '2025-01-31' as published_on, timestamptz '2025-01-31 09:30:00+08' as loaded_at, "
            + "null::date as period_start, null::timestamptz as superseded_at, 12.5::decimal(18, 4) as value");

        row.ShouldBe(new Row(
            7, new DateOnly(2025, 1, 31), new DateTimeOffset(2025, 1, 31, 1, 30, 0, TimeSpan.Zero), null, null, 12.5m));
    }

    [Fact]
    public void Optional_dates_and_moments_are_filled_when_they_are_there()
    {
        var row = _connection.QuerySingle<Row>(
            "select 7::bigint as report_key, date '2025-01-31' as published_on, timestamptz '2025-01-31 09:30:00+08' as loaded_at, "
            + "date '2024-01-01' as period_start, timestamptz '2025-02-01 00:00:00+00' as superseded_at, null::decimal(18, 4) as value");

        row.PeriodStart.ShouldBe(new DateOnly(2024, 1, 1));
        row.SupersededAt.ShouldBe(new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero));
        row.Value.ShouldBeNull();
    }

    [Fact]
    public void Parameters_keep_their_types_and_values()
    {
        var moment = new DateTimeOffset(2025, 1, 31, 9, 30, 0, TimeSpan.FromHours(8));

        _connection.ExecuteScalar<string>(
            "select concat_ws('|', $day, epoch_us($moment), $money, typeof($day), typeof($moment))",
            new { day = new DateOnly(2025, 1, 31), moment, money = 12.50m })
            .ShouldBe("2025-01-31|1738287000000000|12.50|DATE|TIMESTAMP WITH TIME ZONE");
    }

    [Fact]
    public void A_list_parameter_expands() =>
        _connection.Query<int>("select x from (values (1), (2), (3)) v(x) where x in $ids order by x", new { ids = new[] { 1, 3 } }).ShouldBe([1, 3]);

    [Fact]
    public void Numbers_of_128_bits_come_back_whole_at_both_ends()
    {
        _connection.ExecuteScalar("select (-170141183460469231731687303715884105728)::hugeint").ShouldBe(-BigInteger.Pow(2, 127));
        _connection.ExecuteScalar("select 170141183460469231731687303715884105727::hugeint").ShouldBe(BigInteger.Pow(2, 127) - 1);
    }

    [Fact]
    public void A_128_bit_parameter_arrives_as_it_was_sent()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select $x::varchar";
        command.Parameters.Add(new DuckDBParameter("x", -BigInteger.Pow(2, 100)));

        command.ExecuteScalar().ShouldBe("-1267650600228229401496703205376");
    }

    [Theory]
    [InlineData("")]
    [InlineData("twelve bytes")]
    [InlineData("thirteen bytes")]
    [InlineData("政府信息公开工作年度报告𠮷")]
    public void Text_of_any_length_goes_in_and_comes_back(string text) =>
        _connection.ExecuteScalar<string>("select $text", new { text }).ShouldBe(text);

    [Fact]
    public void An_identifier_goes_in_and_comes_back()
    {
        var id = Guid.Parse("0192f1a4-7c3b-7def-8123-456789abcdef");

        _connection.ExecuteScalar<string>("select $id::uuid::varchar", new { id }).ShouldBe(id.ToString());
    }

    [Fact]
    public void Lists_structs_and_enums_come_back()
    {
        using var reader = _connection.ExecuteReader("select [1, 2, 3], {'a': 1, 'b': 'x'}, 'b'::enum('a', 'b'), interval 90 minute");
        reader.Read();

        reader.GetValue(0).ShouldBe(new List<int> { 1, 2, 3 });
        reader.GetValue(1).ShouldBeAssignableTo<IDictionary<string, object>>()!["b"].ShouldBe("x");
        reader.GetValue(2).ShouldBe("b");
        reader.GetValue(3).ShouldBe(TimeSpan.FromMinutes(90));
    }

    public void Dispose()
    {
        _connection.Dispose();
        _warehouse.Dispose();
    }

    private sealed record Row(
        long ReportKey, DateOnly PublishedOn, DateTimeOffset LoadedAt, DateOnly? PeriodStart, DateTimeOffset? SupersededAt, decimal? Value);
}
