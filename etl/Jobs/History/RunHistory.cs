using System.Data.Common;
using Dapper;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.History;

/// <summary>
/// The history of runs. Rows are only added; the constraints of the tables see to it that an occurrence runs at most once and that a run has at
/// most one follower in each schedule, whoever asks and however often.
/// </summary>
public sealed class RunHistory(IHistoryDatabase database) : IDisposable
{
    // DuckDB answers writers that meet with an error: one at a time within this process.
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <summary>Runs, latest first.</summary>
    public Task<IReadOnlyList<JobRun>> ListAsync(RunFilter filter, CancellationToken cancellationToken) => QueryAsync<JobRun>(
        "runs", new
        {
            schedule_id = filter.ScheduleId, job = filter.Job, state = filter.State is { } state ? Code(state) : null, max_rows = filter.MaxRows,
            skip_rows = filter.SkipRows,
        }, cancellationToken);

    /// <summary>One run; null when there is none of this id.</summary>
    public async Task<JobRun?> FindAsync(string runId, CancellationToken cancellationToken) =>
        (await QueryAsync<JobRun>("run", new { run_id = runId }, cancellationToken)).SingleOrDefault();

    /// <summary>Schedules that operators have paused.</summary>
    public async Task<IReadOnlySet<string>> PausedAsync(CancellationToken cancellationToken) =>
        (await QueryAsync<string>("paused", null, cancellationToken)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Pauses or resumes a schedule.</summary>
    public Task PauseAsync(string scheduleId, bool paused, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync("add_pause", new { schedule_id = scheduleId, switched_at = at, paused, switched_by = by }, cancellationToken);

    /// <summary>Asks the node that runs it to stop a run.</summary>
    public Task RequestCancelAsync(string runId, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync("add_cancel", new { run_id = runId, requested_at = at, requested_by = by }, cancellationToken);

    internal async Task<bool> IsCancelRequestedAsync(string runId, CancellationToken cancellationToken) =>
        (await QueryAsync<long>("cancels", new { run_id = runId }, cancellationToken))[0] > 0;

    /// <summary>Runs that have not ended.</summary>
    internal Task<IReadOnlyList<JobRun>> OpenAsync(CancellationToken cancellationToken) => QueryAsync<JobRun>("open_runs", null, cancellationToken);

    /// <summary>Latest run of each schedule that has ended.</summary>
    internal Task<IReadOnlyList<JobRun>> LatestEndedAsync(CancellationToken cancellationToken) =>
        QueryAsync<JobRun>("unfollowed_runs", null, cancellationToken);

    /// <summary>Schedules in which a run has a follower.</summary>
    internal async Task<IReadOnlySet<string>> FollowersAsync(string runId, CancellationToken cancellationToken) =>
        (await QueryAsync<string>("followers", new { run_id = runId }, cancellationToken)).ToHashSet(StringComparer.Ordinal);

    internal async Task<bool> HasRunAsync(string scheduleId, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        (await QueryAsync<long>("occurrence", new { schedule_id = scheduleId, due_at = dueAt.ToUniversalTime() }, cancellationToken))[0] > 0;

    internal async Task<IReadOnlyDictionary<string, ScheduleInForce>> InForceAsync(CancellationToken cancellationToken) =>
        (await QueryAsync<ScheduleInForce>("schedules_in_force", null, cancellationToken)).ToDictionary(each => each.ScheduleId, StringComparer.Ordinal);

    /// <summary>Notes that a schedule comes into force, or with null goes out of service.</summary>
    internal Task AddScheduleAsync(string scheduleId, string? occurs, DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync("add_schedule", new { schedule_id = scheduleId, in_force_from = at, occurs }, cancellationToken);

    /// <summary>Adds a run with its first step; false when its occurrence or its place behind another run is taken.</summary>
    internal Task<bool> AddRunAsync(JobRun run, RunStep first, CancellationToken cancellationToken) => WriteAsync(
        async (connection, transaction) =>
        {
            var added = await connection.ExecuteAsync(Command("add_run", new
            {
                run_id = run.RunId, schedule_id = run.ScheduleId, job = run.Job, arguments = run.Arguments, run_trigger = Code(run.RunTrigger),
                caused_by = run.CausedBy, attempt = run.Attempt, due_at = run.DueAt?.ToUniversalTime(), started_at = run.StartedAt, node = run.Node,
            }, cancellationToken, transaction));
            return added == 1 && await connection.ExecuteAsync(Command("add_step", Parameters(first), cancellationToken, transaction)) == 1;
        }, cancellationToken);

    /// <summary>Adds a step; false when the run has ended already.</summary>
    internal async Task<bool> AddStepAsync(RunStep step, CancellationToken cancellationToken) =>
        await ExecuteAsync("add_step", Parameters(step), cancellationToken) == 1;

    /// <summary>Forgets ended runs that were started before a moment; returns how many.</summary>
    internal async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var expired = await QueryAsync<string>("expired_runs", new { before }, cancellationToken);
        foreach (var runId in expired)
        {
            // All of a run or nothing of it: a run without steps would be seen by nobody, and stay.
            await WriteAsync(async (connection, transaction) =>
            {
                var rows = 0;
                foreach (var statement in (string[])["forget_cancels", "forget_steps", "forget_run"])
                    rows += await connection.ExecuteAsync(Command(statement, new { run_id = runId }, cancellationToken, transaction));
                return rows;
            }, cancellationToken);
        }

        return expired.Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static string Code<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string name, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<T>(Command(name, parameters, cancellationToken))).AsList();
    }

    private Task<int> ExecuteAsync(string name, object parameters, CancellationToken cancellationToken) => WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(Command(name, parameters, cancellationToken, transaction)), cancellationToken);

    private async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await write(connection, transaction);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    private CommandDefinition Command(string name, object? parameters, CancellationToken cancellationToken, DbTransaction? transaction = null) =>
        new(database.Adapt(SqlCatalog.Read($"program/jobs/{name}.sql")), parameters, transaction, cancellationToken: cancellationToken);

    private static object Parameters(RunStep step)
    {
        var counts = step.Progress.Counts;
        return new
        {
            run_id = step.RunId, written_at = step.At, state = Code(step.State), progress = step.Progress.Share, message = step.Progress.Message?.ToJson(),
            pages = counts.Pages, captures = counts.Captures, reports = counts.Reports, facts = counts.Facts, findings = counts.Findings,
            quarantined = counts.Quarantined, more_to_do = step.MoreToDo, retry_at = step.RetryAt, error = step.Error,
            log_excerpt = step.LogExcerpt,
        };
    }
}
