using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.History;

/// <summary>What is known of runs and schedules, and what operators write there. No question here costs more as the history grows, but by its index.</summary>
internal sealed class RunHistory(JobStore store)
{
    // A run is forgotten with all that belongs to it.
    private static readonly string[] Forgetting =
        ["program/jobs/forget_steps.sql", "program/jobs/forget_logs.sql", "program/jobs/forget_parts.sql", "program/jobs/forget_run.sql"];

    /// <summary>Runs without their logs, latest first.</summary>
    public Task<IReadOnlyList<JobRun>> ListAsync(RunFilter filter, CancellationToken cancellationToken) => store.QueryAsync<JobRun>(
        "program/jobs/runs.sql", new
        {
            schedule_id = filter.ScheduleId, job = filter.Job, state = filter.State is { } state ? RunLedger.Code(state) : null,
            max_rows = filter.MaxRows, skip_rows = filter.SkipRows,
        }, cancellationToken);

    /// <summary>One run with its log; null when there is none of this id.</summary>
    public async Task<JobRun?> FindAsync(string runId, CancellationToken cancellationToken) =>
        (await store.QueryAsync<JobRun>("program/jobs/run.sql", new { run_id = runId }, cancellationToken)).SingleOrDefault();

    /// <summary>The parts of a run beyond its first.</summary>
    public Task<IReadOnlyList<RunPart>> PartsAsync(string runId, CancellationToken cancellationToken) =>
        store.QueryAsync<RunPart>("program/jobs/parts.sql", new { run_id = runId }, cancellationToken);

    /// <summary>The latest steps of a run, latest first.</summary>
    public Task<IReadOnlyList<RunStep>> StepsAsync(string runId, int maxRows, CancellationToken cancellationToken) =>
        store.QueryAsync<RunStep>("program/jobs/steps.sql", new { run_id = runId, max_rows = maxRows }, cancellationToken);

    /// <summary>The latest run of each schedule.</summary>
    public async Task<IReadOnlyDictionary<string, JobRun>> LastRunsAsync(CancellationToken cancellationToken) =>
        (await store.QueryAsync<JobRun>("program/jobs/last_runs.sql", null, cancellationToken)).ToDictionary(run => run.ScheduleId, StringComparer.Ordinal);

    /// <summary>Runs that have not ended.</summary>
    public Task<IReadOnlyList<JobRun>> OpenAsync(CancellationToken cancellationToken) =>
        store.QueryAsync<JobRun>("program/jobs/open_runs.sql", null, cancellationToken);

    /// <summary>The job of a run, also of one that has not started; null when there is none of this id.</summary>
    public async Task<string?> JobOfAsync(string runId, CancellationToken cancellationToken) =>
        (await store.QueryAsync<string>("program/jobs/job_of.sql", new { run_id = runId }, cancellationToken)).SingleOrDefault();

    /// <summary>Schedules that operators have paused.</summary>
    public async Task<IReadOnlySet<string>> PausedAsync(CancellationToken cancellationToken) =>
        (await store.QueryAsync<string>("program/jobs/paused.sql", null, cancellationToken)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Pauses or resumes a schedule.</summary>
    public Task PauseAsync(string scheduleId, bool paused, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.ExecuteAsync("program/jobs/add_pause.sql", new { schedule_id = scheduleId, switched_at = at, paused, switched_by = by }, cancellationToken);

    /// <summary>Asks the nodes that run it to stop a run; false when it is not under way.</summary>
    public async Task<bool> CancelAsync(string runId, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        await store.ExecuteAsync("program/jobs/cancel.sql", new { run_id = runId, asked_at = at, asked_by = by }, cancellationToken) == 1;

    /// <summary>Whether a run is to stop: an operator asked for it, or it has ended.</summary>
    public async Task<bool> IsCancelledAsync(string runId, CancellationToken cancellationToken) =>
        (await store.QueryAsync<bool>("program/jobs/is_cancelled.sql", new { run_id = runId }, cancellationToken)) is not [false];

    /// <summary>The latest occurrence of each schedule that has run or was asked for.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastOccurrencesAsync(CancellationToken cancellationToken) =>
        (await store.QueryAsync<Occurrence>("program/jobs/last_occurrences.sql", null, cancellationToken)).ToDictionary(
            each => each.ScheduleId, each => each.DueAt, StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, ScheduleInForce>> InForceAsync(CancellationToken cancellationToken) =>
        (await store.QueryAsync<ScheduleInForce>("program/jobs/schedules_in_force.sql", null, cancellationToken)).ToDictionary(
            each => each.ScheduleId, StringComparer.Ordinal);

    /// <summary>Notes that a schedule comes into force, or with null goes out of service.</summary>
    public Task AddScheduleAsync(string scheduleId, string? occurs, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.ExecuteAsync("program/jobs/add_schedule.sql", new { schedule_id = scheduleId, in_force_from = at, occurs }, cancellationToken);

    /// <summary>Forgets ended runs that were started before a moment; returns how many.</summary>
    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var expired = await store.QueryAsync<string>("program/jobs/expired_runs.sql", new { before }, cancellationToken);
        foreach (var runId in expired)
        {
            await store.WriteAsync(async writer =>
            {
                var rows = 0;
                foreach (var statement in Forgetting)
                    rows += await writer.ExecuteAsync(statement, new { run_id = runId });
                return rows;
            }, cancellationToken);
        }

        return expired.Count;
    }

    private sealed record Occurrence
    {
        public required string ScheduleId { get; init; }

        public DateTimeOffset DueAt { get; init; }
    }
}
