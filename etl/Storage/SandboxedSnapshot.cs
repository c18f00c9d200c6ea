using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// A published snapshot, opened for SQL written by strangers: one query at a time passes the ForeignSqlGuard and runs
/// without writing, other files or settings, within bounded memory, threads, disk and time. Queries may run side by side.
/// </summary>
public sealed class SandboxedSnapshot : IDisposable
{
    private readonly string _connectionString;
    private readonly DuckDBConnection _anchor;
    private readonly ForeignSqlGuard _guard;

    private SandboxedSnapshot(string file, string connectionString, SandboxLimits limits)
    {
        File = file;
        Limits = limits;
        _connectionString = connectionString;
        _anchor = DatabaseFile.OpenExisting(file, connectionString);
        _guard = new ForeignSqlGuard(_anchor);
    }

    /// <summary>Path of the snapshot's file.</summary>
    public string File { get; }

    /// <summary>The limits.</summary>
    public SandboxLimits Limits { get; }

    /// <summary>Opens a snapshot.</summary>
    /// <exception cref="WarehouseUnavailableException">There is no such file, it is no database, or it could not be sandboxed.</exception>
    public static SandboxedSnapshot Open(string file, DataFolder folder, SandboxLimits limits)
    {
        var path = Path.GetFullPath(file);
        var snapshot = new SandboxedSnapshot(path, DuckDbSettings.Sandboxed(path, limits, folder.Temporary), limits);

        // The provider would share an engine that is open already on the same path, whatever its settings.
        if (snapshot._anchor.ExecuteScalar<bool>(
            "select not current_setting('enable_external_access') and current_setting('lock_configuration')"))
            return snapshot;
        snapshot.Dispose();
        throw new WarehouseUnavailableException($"The snapshot '{path}' is open elsewhere in this process without a sandbox.");
    }

    /// <summary>Runs one query and reads its answer, row by row as it is computed.</summary>
    /// <param name="sql">The stranger's SQL.</param>
    /// <param name="read">
    /// Reads the answer; the reader is gone when it returns. Reading no more than <see cref="SandboxLimits.MaximumRows"/> is its part.
    /// </param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="ForbiddenSqlException">The SQL is no single query, or uses a function that is not allowed.</exception>
    /// <exception cref="DuckDBException">The query failed; the message is for its author.</exception>
    /// <exception cref="TimeoutException">The query took longer than <see cref="SandboxLimits.Deadline"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> QueryAsync<T>(
        string sql, Func<DuckDBDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_anchor.State == System.Data.ConnectionState.Closed, this);
        using var connection = DatabaseFile.Open(File, _connectionString);
        _guard.Check(connection, sql);
        using var deadline = new QueryDeadline(Limits.Deadline, cancellationToken);
        return await deadline.RunAsync(async d =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.UseStreamingMode = true;

            // Also stops the work that goes on while rows are read.
            using var stop = d.Token.Register(command.Cancel);
            using var reader = command.ExecuteReader();
            return await read(reader, d.Token);
        });
    }

    /// <summary>Lets go of the file, once the running queries are done too.</summary>
    public void Dispose() => _anchor.Dispose();
}
