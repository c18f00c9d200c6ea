using System.Diagnostics;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Publishing.Queries;

/// <summary>
/// Answers SQL written by strangers from the current snapshot: each query in a process of its own (<see cref="QueryWorker"/>) and there in
/// a sandbox (<see cref="SandboxedSnapshot"/>), a bounded number at a time, with bounded rows and size. Every answer names its snapshot and
/// says when it was cut.
/// </summary>
public sealed class SnapshotQueries : IDisposable
{
    private readonly SnapshotStore _store;
    private readonly DataFolder _folder;
    private readonly QueryGate _gate;
    private readonly LocalPaths _paths;
    private readonly QueryProcesses _processes = new();
    private readonly PublishingOptions _options;
    private readonly SandboxLimits _limits;

    /// <summary>Starts and opens nothing before the first query.</summary>
    public SnapshotQueries(SnapshotStore store, DataFolder folder, IOptions<WarehouseOptions> warehouse, IOptions<PublishingOptions> options)
    {
        (_store, _folder, _options) = (store, folder, options.Value);
        _paths = new LocalPaths(folder);
        var together = warehouse.Value.Sandbox;
        _limits = together with { MemoryMegabytes = Math.Max(64, together.MemoryMegabytes / _options.MaximumQueries) };
        _gate = new QueryGate(_options.MaximumQueries, _options.MaximumWaiting);
    }

    /// <summary>Answers one query.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="maximumRows">Rows wanted; never more than the sandbox allows. Null: as many as it allows.</param>
    /// <param name="cancellationToken">Stops the query, also while it waits.</param>
    /// <exception cref="ForbiddenSqlException">It is no single query, or uses what is not allowed.</exception>
    /// <exception cref="QueryFailedException">It failed, or took too much memory; the message is for its author.</exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="QueryBusyException">Too many queries are waiting.</exception>
    /// <exception cref="WarehouseUnavailableException">Nothing is published yet.</exception>
    public Task<QueryAnswer> RunAsync(string sql, int? maximumRows, CancellationToken cancellationToken)
    {
        if (sql.Length > _options.MaximumStatementLength)
            throw new ForbiddenSqlException($"The SQL is longer than {_options.MaximumStatementLength:N0} characters.");
        return _gate.RunAsync(token => AnswerAsync(sql, maximumRows, token), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _processes.Dispose();
        _gate.Dispose();
    }

    private async Task<QueryAnswer> AnswerAsync(string sql, int? maximumRows, CancellationToken cancellationToken)
    {
        var current = _store.Current() ?? throw new WarehouseUnavailableException("Nothing is published yet: run 'etl publish' first.");
        var start = Stopwatch.GetTimestamp();
        var request = new WorkerRequest(
            _store.DatabaseOf(current.Id), _folder.Root, _limits, sql, Math.Clamp(maximumRows ?? int.MaxValue, 1, _limits.MaximumRows),
            _options.MaximumAnswerMegabytes * 1_000_000L);
        var reply = await _processes.AskAsync(request, cancellationToken);
        if (reply.End != WorkerEnd.Answered)
            throw Failure(reply);
        return new()
        {
            SnapshotId = current.Id,
            Columns = reply.Columns,
            Rows = reply.Values(),
            TruncationNote = reply.Note,
            ElapsedMilliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
        };
    }

    private Exception Failure(WorkerReply reply) => reply.End switch
    {
        WorkerEnd.Forbidden => new ForbiddenSqlException(_paths.Hide(reply.Message!)),
        WorkerEnd.Unavailable => new WarehouseUnavailableException(_paths.Hide(reply.Message!)),
        WorkerEnd.TooSlow or WorkerEnd.Stuck =>
            new TimeoutException($"The query ran longer than {_limits.Deadline.TotalSeconds:0.###} s and was stopped."),
        WorkerEnd.TooLarge => new QueryFailedException(
            $"The query took more than the {_limits.MemoryMegabytes} MB of memory that one query may have, and was stopped."),
        _ => new QueryFailedException(reply.Message is { } message ? _paths.Hide(message) : "The query failed."),
    };
}
