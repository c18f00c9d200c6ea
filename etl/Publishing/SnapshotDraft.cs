using Dapper;
using DuckDB.NET.Data;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing;

/// <summary>
/// A snapshot under construction: a new database file attached beside the working one, in which unqualified names mean the snapshot's own.
/// Nobody else knows the file before it is finished.
/// </summary>
internal sealed class SnapshotDraft : IDisposable
{
    private const string Alias = "snapshot_draft";

    private SnapshotDraft(DuckDBConnection connection, string source)
    {
        Connection = connection;
        Source = SqlText.Name(source);
    }

    /// <summary>A connection whose current database is the draft.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Quoted name of the working database on that connection.</summary>
    public string Source { get; }

    /// <summary>Creates the file and attaches it. One draft at a time.</summary>
    public static SnapshotDraft Create(WarehouseDatabase database, string file)
    {
        var connection = database.OpenConnection();
        try
        {
            var source = connection.ExecuteScalar<string>("select current_database()")!;
            connection.Execute($"attach {SqlText.Text(file)} as {Alias}");
            connection.Execute($"use {Alias}");
            return new(connection, source);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the file; what was committed is all in it, and no log is left beside it.</summary>
    public void Dispose()
    {
        if (Connection.State == System.Data.ConnectionState.Closed)
            return;
        Connection.Execute($"use {Source}");
        Connection.Execute($"detach {Alias}");
        Connection.Dispose();
    }
}
