using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Tests.Fixtures;

/// <summary>The snapshot of a small part of the made-up country, opened once for the tests of a class.</summary>
public sealed class CountrySnapshot : IDisposable
{
    private readonly TestWarehouse _warehouse = TestWarehouse.Published();
    private readonly SnapshotDatabase _snapshot;

    /// <summary>Opens it.</summary>
    public CountrySnapshot()
    {
        _snapshot = _warehouse.OpenSnapshot();
        Connection = _snapshot.OpenConnection();
    }

    /// <summary>Folder of the snapshot.</summary>
    public string Folder => Path.GetDirectoryName(_snapshot.File)!;

    /// <summary>A connection to the snapshot.</summary>
    public DuckDBConnection Connection { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        _snapshot.Dispose();
        _warehouse.Dispose();
    }
}
