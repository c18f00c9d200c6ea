using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>A connection whose commands are <see cref="WarehouseCommand"/>s, whoever makes them: the only kind that the product opens.</summary>
public sealed class WarehouseConnection(string connectionString) : DuckDBConnection(connectionString)
{
    /// <inheritdoc/>
    public override DuckDBCommand CreateCommand() => new WarehouseCommand { Connection = this };
}
