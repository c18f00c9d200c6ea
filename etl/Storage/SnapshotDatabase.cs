using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>A published snapshot, opened to be read. Any number of processes may read the same file at once.</summary>
public sealed class SnapshotDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly DuckDBConnection _anchor;

    private SnapshotDatabase(string file, string connectionString)
    {
        if (!System.IO.File.Exists(file))
            throw new WarehouseUnavailableException($"There is no snapshot '{file}'. Publish one first.");
        File = file;
        _connectionString = connectionString;
        _anchor = DatabaseFile.Open(file, connectionString);
    }

    /// <summary>Path of the snapshot's file.</summary>
    public string File { get; }

    /// <summary>Opens a snapshot for the product's own queries: read only.</summary>
    /// <exception cref="WarehouseUnavailableException">There is no such file, or it is no database.</exception>
    public static SnapshotDatabase Open(string file, DataFolder folder, WarehouseOptions options)
    {
        // The provider shares one engine between connections that spell a path alike, whatever else they ask for. Another spelling
        // keeps this engine, which may read other files, apart from the sandboxed one.
        var path = Path.GetFullPath(file);
        var spelling = Path.Join(Path.GetDirectoryName(path), ".", Path.GetFileName(path));
        return new(path, DuckDbSettings.Trusted(spelling, readOnly: true, options, folder.Temporary));
    }

    /// <summary>
    /// Opens a snapshot for SQL written by strangers: no writing, no other files, no settings, bounded memory, threads and disk.
    /// Time and rows are bounded by who runs the query (<see cref="SandboxLimits"/>).
    /// </summary>
    /// <exception cref="WarehouseUnavailableException">There is no such file, it is no database, or it could not be sandboxed.</exception>
    public static SnapshotDatabase OpenSandboxed(string file, DataFolder folder, SandboxLimits limits)
    {
        var path = Path.GetFullPath(file);
        var snapshot = new SnapshotDatabase(path, DuckDbSettings.Sandboxed(path, limits, folder.Temporary));
        var locked = snapshot._anchor.ExecuteScalar<bool>(
            "select not current_setting('enable_external_access') and current_setting('lock_configuration')");
        if (locked)
            return snapshot;
        snapshot.Dispose();
        throw new WarehouseUnavailableException($"The snapshot '{path}' is open elsewhere in this process without a sandbox.");
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
