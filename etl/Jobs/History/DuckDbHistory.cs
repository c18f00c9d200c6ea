using System.Data.Common;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.History;

/// <summary>The history inside the warehouse, whose file one process at a time can open.</summary>
internal sealed class DuckDbHistory(WarehouseDatabase database) : IHistoryDatabase
{
    public bool IsAlone => true;

    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<DbConnection>(database.OpenConnection());

    public string Adapt(string sql) => sql;
}
