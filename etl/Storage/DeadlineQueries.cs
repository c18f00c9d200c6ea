using Dapper;
using DuckDB.NET.Data;

namespace Warehouse.Etl.Storage;

/// <summary>
/// Dapper's queries with a deadline. Parameters are written <c>$name</c> in SQL and given as an object with such properties.
/// DuckDB works on the calling thread, so these return when the work is done.
/// </summary>
/// <exception cref="TimeoutException">The deadline passed and the query was stopped.</exception>
/// <exception cref="OperationCanceledException">The caller cancelled and the query was stopped.</exception>
public static class DeadlineQueries
{
    /// <summary>All rows of a query.</summary>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(
        this DuckDBConnection connection, string sql, object? parameters, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var deadline = new QueryDeadline(limit, cancellationToken);
        return await deadline.RunAsync(async d => (await connection.QueryAsync<T>(d.Command(sql, parameters))).AsList());
    }

    /// <summary>The first column of the first row; default when there is no row or it is NULL.</summary>
    public static async Task<T?> ScalarAsync<T>(
        this DuckDBConnection connection, string sql, object? parameters, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var deadline = new QueryDeadline(limit, cancellationToken);
        return await deadline.RunAsync(d => connection.ExecuteScalarAsync<T?>(d.Command(sql, parameters)));
    }

    /// <summary>Runs statements; returns the number of rows changed.</summary>
    public static async Task<int> ExecuteAsync(
        this DuckDBConnection connection, string sql, object? parameters, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var deadline = new QueryDeadline(limit, cancellationToken);
        return await deadline.RunAsync(d => connection.ExecuteAsync(d.Command(sql, parameters)));
    }
}
