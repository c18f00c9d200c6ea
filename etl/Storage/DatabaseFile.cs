using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>Opens a connection to a database file and says in a sentence why it cannot.</summary>
internal static partial class DatabaseFile
{
    static DatabaseFile() => DapperTypes.Register();

    public static DuckDBConnection Open(string file, string connectionString)
    {
        var connection = new WarehouseConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            throw new WarehouseUnavailableException(Explain(file, e.Message), e);
        }
    }

    /// <summary>The same for a file that must be there already.</summary>
    public static DuckDBConnection OpenExisting(string file, string connectionString) => File.Exists(file)
        ? Open(file, connectionString)
        : throw new WarehouseUnavailableException($"There is no snapshot '{file}'. Publish one first.");

    /// <summary>What the engine's message means and what to do.</summary>
    internal static string Explain(string file, string message)
    {
        if (message.Contains("Permission denied", StringComparison.Ordinal)
            || message.Contains("Read-only file system", StringComparison.Ordinal))
            return $"The database '{file}' cannot be opened for writing ({FirstLine(message)}): allow this user to write in its folder, "
                + "or name another folder with --data.";
        if (!message.Contains("lock on file", StringComparison.Ordinal))
            return $"The database '{file}' cannot be opened: {FirstLine(message)}";
        var holder = Holder().Match(message) is { Success: true } match ? $"process {match.Groups[1].Value}" : "another process";
        return $"The database '{file}' is in use by {holder}: stop that process, or query a published snapshot instead.";
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    [GeneratedRegex(@"\(PID (\d+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Holder();
}
