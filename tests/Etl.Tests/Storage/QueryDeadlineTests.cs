using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class QueryDeadlineTests : IDisposable
{
    // A thousand million million pairs: hours of work on any machine.
    private const string Endless = "select count(*) from range(40000000) a, range(40000000) b where a.range + b.range = 7";

    private readonly TestWarehouse _warehouse = TestWarehouse.Empty();
    private readonly DuckDBConnection _connection;

    public QueryDeadlineTests() => _connection = _warehouse.Database.OpenConnection();

    [Fact]
    public async Task A_query_within_its_deadline_answers() =>
        (await _connection.QueryAsync<int>("select x from (values (1), (2)) v(x) order by x", null, TimeSpan.FromMinutes(1), CancellationToken.None))
            .ShouldBe([1, 2]);

    [Fact]
    public async Task An_endless_query_is_stopped_at_its_deadline_and_the_connection_goes_on()
    {
        var error = await Should.ThrowAsync<TimeoutException>(
            () => _connection.ScalarAsync<long>(Endless, null, TimeSpan.FromMilliseconds(200), CancellationToken.None));

        error.Message.ShouldBe("The query ran longer than 0.2 s and was stopped.");
        (await _connection.ScalarAsync<int>("select 1", null, TimeSpan.FromMinutes(1), CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Statements_are_stopped_at_their_deadline_too() =>
        await Should.ThrowAsync<TimeoutException>(
            () => _connection.ExecuteAsync($"create table t as {Endless}", null, TimeSpan.FromMilliseconds(200), CancellationToken.None));

    [Fact]
    public async Task A_caller_who_gives_up_is_told_apart_from_a_deadline()
    {
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(
            () => _connection.ScalarAsync<long>(Endless, null, TimeSpan.FromMinutes(5), caller.Token));
    }

    [Fact]
    public async Task A_query_that_is_wrong_fails_with_its_own_error() =>
        await Should.ThrowAsync<DuckDBException>(
            () => _connection.ScalarAsync<int>("select nothing", null, TimeSpan.FromMinutes(1), CancellationToken.None));

    public void Dispose()
    {
        _connection.Dispose();
        _warehouse.Dispose();
    }
}
