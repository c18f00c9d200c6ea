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
    private readonly string _name;

    private SnapshotDraft(DuckDBConnection connection, string source, string name)
    {
        Connection = connection;
        Source = SqlText.Name(source);
        _name = SqlText.Name(name);
    }

    /// <summary>A connection whose current database is the draft.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Quoted name of the working database on that connection.</summary>
    public string Source { get; }

    /// <summary>Creates the file and attaches it.</summary>
    /// <param name="database">The working database.</param>
    /// <param name="file">Path of the new file; <c>:memory:</c> for a draft that is never kept.</param>
    /// <param name="name">Name of the draft among the attached databases: one draft of a name at a time.</param>
    public static SnapshotDraft Create(WarehouseDatabase database, string file, string name = "snapshot_draft")
    {
        var connection = database.OpenConnection();
        try
        {
            var source = connection.ExecuteScalar<string>("select current_database()")!;
            connection.Execute($"attach {SqlText.Text(file)} as {SqlText.Name(name)}");
            connection.Execute($"use {SqlText.Name(name)}");
            return new(connection, source, name);
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
        Connection.Execute($"detach {_name}");
        Connection.Dispose();
    }
}
