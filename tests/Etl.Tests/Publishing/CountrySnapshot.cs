using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Publishing;

/// <summary>A snapshot of a small part of the made-up country, made once for the tests of a class.</summary>
public sealed class CountrySnapshot : IAsyncLifetime
{
    private readonly PublishedWarehouse _warehouse = new();
    private SnapshotDatabase _snapshot = null!;

    /// <summary>Folder of the snapshot.</summary>
    public string Folder => Path.GetDirectoryName(_snapshot.File)!;

    /// <summary>A connection to the snapshot.</summary>
    public DuckDBConnection Connection { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _snapshot = await _warehouse.WithCountry(0.001).PublishAsync();
        Connection = _snapshot.OpenConnection();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Connection.Dispose();
        _snapshot.Dispose();
        _warehouse.Dispose();
        return ValueTask.CompletedTask;
    }
}
