using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class CheckedAppenderTests : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();
    private readonly DuckDBConnection _connection;

    public CheckedAppenderTests()
    {
        _connection = _warehouse.Database.OpenConnection();
        _connection.Execute(
            "create table t (yes boolean, tiny tinyint, small smallint, whole integer, big bigint, real double, money decimal(18, 4), "
            + "word varchar, day date, moment timestamptz)");
    }

    [Fact]
    public void Every_type_comes_back_as_it_went_in()
    {
        var moment = new DateTimeOffset(2025, 1, 31, 9, 30, 15, 123, TimeSpan.FromHours(8));
        using (var appender = Open())
        {
            appender.Row().Append(true).Append((sbyte)-5).Append((short)2024).Append(123_456).Append(9_876_543_210L).Append(1.5)
                .Append(12345.6789m).Append("政府信息公开").Append(new DateOnly(2025, 1, 31)).Append(moment).End();
            appender.Complete().ShouldBe(1);
        }

        using var reader = _connection.ExecuteReader("from t");
        reader.Read().ShouldBeTrue();
        reader.GetBoolean(0).ShouldBeTrue();
        reader.GetValue(1).ShouldBe((sbyte)-5);
        reader.GetInt16(2).ShouldBe((short)2024);
        reader.GetInt32(3).ShouldBe(123_456);
        reader.GetInt64(4).ShouldBe(9_876_543_210L);
        reader.GetDouble(5).ShouldBe(1.5);
        reader.GetDecimal(6).ShouldBe(12345.6789m);
        reader.GetString(7).ShouldBe("政府信息公开");
        reader.GetValue(8).ShouldBe(new DateOnly(2025, 1, 31));
        ((DuckDBDataReader)((IWrappedDataReader)reader).Reader).GetFieldValue<DateTimeOffset>(9).ShouldBe(moment);
    }

    [Fact]
    public void A_null_of_every_type_is_NULL()
    {
        using (var appender = Open())
        {
            appender.Row().Append((bool?)null).Append((sbyte?)null).Append((short?)null).Append((int?)null).Append((long?)null)
                .Append((double?)null).Append((decimal?)null).Append((string?)null).Append((DateOnly?)null).Append((DateTimeOffset?)null).End();
            appender.Complete();
        }

        _connection.ExecuteScalar<long>(
            "select count(*) from t where coalesce(yes::varchar, tiny::varchar, small::varchar, whole::varchar, big::varchar, real::varchar, "
            + "money::varchar, word, day::varchar, moment::varchar) is null").ShouldBe(1);
    }

    [Fact]
    public void A_whole_number_is_stored_by_its_value_in_a_column_of_another_width()
    {
        using (var appender = Open())
        {
            appender.Row().AppendNull().Append(7).Append(2024).Append(1L).Append(42).AppendNull().AppendNull().AppendNull().AppendNull()
                .AppendNull().End();
            appender.Complete();
        }

        _connection.QuerySingle<(sbyte, short, int, long)>("select tiny, small, whole, big from t").ShouldBe(((sbyte)7, (short)2024, 1, 42L));
    }

    [Fact]
    public void A_whole_number_too_large_for_its_column_is_refused()
    {
        using var appender = Open();

        Should.Throw<OverflowException>(() => appender.Row().AppendNull().Append(128)).Message.ShouldBe("Column tiny of t: 128 does not fit TINYINT.");
    }

    [Theory]
    [InlineData("0.00001")]
    [InlineData("100000000000000")]
    public void A_decimal_with_more_digits_than_its_column_is_refused(string number)
    {
        _connection.Execute("create table d (money decimal(18, 4))");
        using var appender = CheckedAppender.Open(_connection, "d", "money");
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Should.Throw<OverflowException>(() => appender.Row().Append(value));
    }

    [Fact]
    public void A_value_of_another_type_is_refused_and_nothing_is_stored()
    {
        using (var appender = Open())
        {
            var error = Should.Throw<InvalidCastException>(() => appender.Row().Append("yes"));
            error.Message.ShouldBe("Column yes of t is BOOLEAN and takes no string.");
            Should.Throw<InvalidOperationException>(() => appender.Complete());
        }

        _connection.ExecuteScalar<long>("select count(*) from t").ShouldBe(0);
    }

    [Fact]
    public void A_row_with_a_value_missing_is_refused_and_nothing_is_stored()
    {
        using (var appender = Open())
            Should.Throw<InvalidOperationException>(() => appender.Row().Append(true).End());

        _connection.ExecuteScalar<long>("select count(*) from t").ShouldBe(0);
    }

    [Fact]
    public void Columns_that_are_not_those_of_the_table_are_refused_at_opening() =>
        Should.Throw<ArgumentException>(() => CheckedAppender.Open(_connection, "t", "tiny", "yes"));

    [Fact]
    public void Rows_of_a_transaction_that_is_rolled_back_are_gone()
    {
        _connection.Execute("create table n (x integer)");
        using (_connection.BeginTransaction())
        using (var appender = CheckedAppender.Open(_connection, "n", "x"))
        {
            for (var i = 0; i < 300_000; i++)
                appender.Row().Append(i).End();
            appender.Complete();
        }

        _connection.ExecuteScalar<long>("select count(*) from n").ShouldBe(0);
    }

    [Fact]
    public void Rows_that_were_not_completed_are_dropped()
    {
        _connection.Execute("create table n (x integer)");
        using (var appender = CheckedAppender.Open(_connection, "n", "x"))
            appender.Row().Append(1).End();

        _connection.ExecuteScalar<long>("select count(*) from n").ShouldBe(0);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _warehouse.Dispose();
    }

    private CheckedAppender Open() =>
        CheckedAppender.Open(_connection, "t", "yes", "tiny", "small", "whole", "big", "real", "money", "word", "day", "moment");
}
