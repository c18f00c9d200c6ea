using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Storage;

public sealed class WarehouseDatabaseTests : IDisposable
{
    private readonly TemporaryWarehouse _warehouse = new();

    [Fact]
    public void A_query_through_Dapper_answers()
    {
        using var connection = _warehouse.Database.OpenConnection();

        connection.ExecuteScalar<long>("select 6 * $x", new { x = 7 }).ShouldBe(42);
    }

    [Fact]
    public void The_engine_fetches_no_extensions()
    {
        using var connection = _warehouse.Database.OpenConnection();

        connection.ExecuteScalar<bool>("select current_setting('autoinstall_known_extensions')").ShouldBeFalse();
        connection.ExecuteScalar<bool>("select current_setting('autoload_known_extensions')").ShouldBeFalse();
    }

    public void Dispose() => _warehouse.Dispose();
}
