using System.Data.Common;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.History;

/// <summary>The history inside the warehouse: the single node, or the node that owns the warehouse.</summary>
internal sealed class DuckDbHistory(WarehouseDatabase database) : IHistoryDatabase
{
    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<DbConnection>(database.OpenConnection());

    public string Adapt(string sql) => sql;
}
