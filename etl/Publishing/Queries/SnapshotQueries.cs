using System.Diagnostics;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>
/// Answers SQL written by strangers from the current snapshot: in a sandbox (<see cref="SandboxedSnapshot"/>), a bounded number at a time,
/// with bounded rows and size. Every answer names its snapshot and says when it was cut.
/// </summary>
public sealed class SnapshotQueries : IDisposable
{
    // Stopping takes a moment; the engine's own message is better than ours.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CurrentSandbox _current;
    private readonly QueryGate _gate;
    private readonly PublishingOptions _options;
    private readonly SandboxLimits _sandbox;

    /// <summary>Opens nothing before the first query.</summary>
    public SnapshotQueries(SnapshotStore store, DataFolder folder, IOptions<WarehouseOptions> warehouse, IOptions<PublishingOptions> options)
    {
        _options = options.Value;
        _sandbox = warehouse.Value.Sandbox;
        _current = new CurrentSandbox(store, folder, warehouse);
        _gate = new QueryGate(_options.MaximumQueries, _options.MaximumWaiting);
    }

    /// <summary>Answers one query.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="maximumRows">Rows wanted; never more than the sandbox allows. Null: as many as it allows.</param>
    /// <param name="cancellationToken">Stops the query, also while it waits.</param>
    /// <exception cref="ForbiddenSqlException">It is no single query, or uses what is not allowed.</exception>
    /// <exception cref="DuckDB.NET.Data.DuckDBException">It failed; the message is for its author.</exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="QueryBusyException">Too many queries are waiting.</exception>
    /// <exception cref="WarehouseUnavailableException">Nothing is published yet.</exception>
    public Task<QueryAnswer> RunAsync(string sql, int? maximumRows, CancellationToken cancellationToken)
    {
        if (sql.Length > _options.MaximumStatementLength)
            throw new ForbiddenSqlException($"The SQL is longer than {_options.MaximumStatementLength:N0} characters.");
        return _gate.RunAsync(token => AnswerAsync(sql, maximumRows, token), _sandbox.Deadline + Grace, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _current.Dispose();
        _gate.Dispose();
    }

    private async Task<QueryAnswer> AnswerAsync(string sql, int? maximumRows, CancellationToken cancellationToken)
    {
        var (id, snapshot) = _current.Get();
        var start = Stopwatch.GetTimestamp();
        var limit = Math.Clamp(maximumRows ?? int.MaxValue, 1, _sandbox.MaximumRows);
        var reader = new AnswerReader(limit, _options.MaximumAnswerMegabytes * 1_000_000L);
        try
        {
            var (columns, rows, note) = await snapshot.QueryAsync(sql, reader.ReadAsync, cancellationToken);
            return new()
            {
                SnapshotId = id,
                Columns = columns,
                Rows = rows,
                Truncated = note is not null,
                TruncationNote = note,
                ElapsedMilliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            };
        }
        catch (ObjectDisposedException) when (_current.Get().Id != id)
        {
            // Another snapshot became current between the two lines that took this one and opened a connection to it.
            return await AnswerAsync(sql, maximumRows, cancellationToken);
        }
    }
}
