using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// A published snapshot, opened for the product's own queries, to be read only. Any number of processes may read the same file at once.
/// SQL that others wrote runs in a <see cref="SandboxedSnapshot"/>.
/// </summary>
public sealed class SnapshotDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly DuckDBConnection _anchor;

    private SnapshotDatabase(string file, string connectionString)
    {
        File = file;
        _connectionString = connectionString;
        _anchor = DatabaseFile.OpenExisting(file, connectionString);
    }

    /// <summary>Path of the snapshot's file.</summary>
    public string File { get; }

    /// <summary>Opens a snapshot.</summary>
    /// <exception cref="WarehouseUnavailableException">There is no such file, or it is no database.</exception>
    public static SnapshotDatabase Open(string file, DataFolder folder, WarehouseOptions options)
    {
        // The provider shares one engine between connections that spell a path alike, whatever else they ask for. Another spelling
        // keeps this engine, which may read other files, apart from the sandboxed one.
        var path = Path.GetFullPath(file);
        var spelling = Path.Join(Path.GetDirectoryName(path), ".", Path.GetFileName(path));
        return new(path, DuckDbSettings.Trusted(spelling, readOnly: true, options, folder.Temporary));
    }

    /// <summary>A new open connection, for one thread at a time.</summary>
    public DuckDBConnection OpenConnection()
    {
        ObjectDisposedException.ThrowIf(_anchor.State == System.Data.ConnectionState.Closed, this);
        return DatabaseFile.Open(File, _connectionString);
    }

    /// <summary>Lets go of the file, once all connections are disposed too.</summary>
    public void Dispose() => _anchor.Dispose();
}
