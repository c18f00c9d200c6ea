using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// The working database: the one place that opens connections to it. It holds the file open from <see cref="Open"/> to
/// <see cref="Dispose"/>, and during that time no other process can open it, not even to read.
/// </summary>
public sealed class WarehouseDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly DuckDBConnection _anchor;

    private WarehouseDatabase(string file, string connectionString)
    {
        File = file;
        _connectionString = connectionString;
        _anchor = DatabaseFile.Open(file, connectionString);
    }

    /// <summary>Path of the database file.</summary>
    public string File { get; }

    /// <summary>
    /// Opens the database of a data folder, creating an empty one where there is none. Tables come from <see cref="Migrator"/>.
    /// </summary>
    /// <exception cref="WarehouseUnavailableException">Another process holds the file, or it is no database.</exception>
    public static WarehouseDatabase Open(DataFolder folder, WarehouseOptions options) => new(
        folder.DatabaseFile, DuckDbSettings.Trusted(folder.DatabaseFile, readOnly: false, options, folder.Temporary));

    /// <summary>
    /// A new open connection, for one thread at a time. Opening costs microseconds: open one for each piece of work and dispose it.
    /// </summary>
    public DuckDBConnection OpenConnection()
    {
        ObjectDisposedException.ThrowIf(_anchor.State == System.Data.ConnectionState.Closed, this);
        return DatabaseFile.Open(File, _connectionString);
    }

    /// <summary>Lets go of the file, once all connections are disposed too.</summary>
    public void Dispose() => _anchor.Dispose();
}
