using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Loading;

/// <summary>Opens the working database ready for use: created where there is none, migrated, its seeded dimensions filled.</summary>
internal sealed class WarehouseStart(DataFolder folder, IOptions<WarehouseOptions> options, TimeProvider clock)
{
    /// <summary>Opens it. The caller disposes it and thereby lets go of the file.</summary>
    /// <exception cref="WarehouseUnavailableException">Another process holds the file, or its schema is not one of ours.</exception>
    public WarehouseDatabase Open()
    {
        var database = WarehouseDatabase.Open(folder, options.Value);
        try
        {
            new Migrator(database, clock).Apply();
            using var connection = database.OpenConnection();
            DimensionSeeds.Apply(connection, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
