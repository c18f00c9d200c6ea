using System.Data.Common;
using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.History;

/// <summary>
/// Writes what becomes of runs: asked for, begun, under way, ended. Each step is one transaction, guarded by the number of the writer's lease; the
/// constraints of the tables see to it that an occurrence runs at most once and that a run has at most one follower in each schedule.
/// </summary>
internal sealed class RunLedger(JobStore store, Outbox outbox, TimeProvider clock, ILogger<RunLedger> log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>A state as it is stored.</summary>
    public static string Code<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Asks for a run; false when its occurrence or its place behind another run is taken.</summary>
    public async Task<bool> AskAsync(AskedRun asked, CancellationToken cancellationToken)
    {
        var added = await store.ExecuteAsync("program/jobs/ask.sql", Parameters(asked), cancellationToken) == 1;
        outbox.Wake();
        return added;
    }

    /// <summary>A run that was asked for; null when it has started, or was never asked for.</summary>
    public async Task<AskedRun?> FindAskedAsync(string runId, CancellationToken cancellationToken) =>
        (await store.QueryAsync<AskedRun>("program/jobs/asked.sql", new { run_id = runId }, cancellationToken)).SingleOrDefault();

    /// <summary>Runs that were asked for behind another.</summary>
    public Task<IReadOnlyList<AskedRun>> AskedBehindAsync(string runId, CancellationToken cancellationToken) =>
        store.QueryAsync<AskedRun>("program/jobs/asked_behind.sql", new { run_id = runId }, cancellationToken);

    /// <summary>Runs that were asked for and can be started, now or later.</summary>
    public Task<IReadOnlyList<AskedRun>> WaitingRunsAsync(CancellationToken cancellationToken) =>
        store.QueryAsync<AskedRun>("program/jobs/waiting_runs.sql", null, cancellationToken);

    /// <summary>Parts of runs that no node has taken up.</summary>
    public Task<IReadOnlyList<RunPart>> WaitingPartsAsync(CancellationToken cancellationToken) =>
        store.QueryAsync<RunPart>("program/jobs/waiting_parts.sql", null, cancellationToken);

    /// <summary>Gives up a run that was asked for.</summary>
    public Task DropAsync(string runId, CancellationToken cancellationToken) =>
        store.ExecuteAsync("program/jobs/forget_asked.sql", new { run_id = runId }, cancellationToken);

    /// <summary>Begins a run that was asked for, or notes that it was skipped; false when somebody else has, or its occurrence has run.</summary>
    public async Task<bool> BeginAsync(JobRun run, CancellationToken cancellationToken)
    {
        var begun = await store.WriteAsync(async writer =>
        {
            if (await writer.ExecuteAsync("program/jobs/forget_asked.sql", new { run_id = run.RunId }) != 1
                || await writer.ExecuteAsync("program/jobs/add_run.sql", Parameters(run)) != 1)
                return false;
            if (run.State == RunState.Running)
                await writer.ExecuteAsync(
                    "program/jobs/forget_superseded.sql", new { schedule_id = run.ScheduleId, arguments = run.Arguments, run_id = run.RunId });
            for (var part = 1; part < run.Parts; part++)
                await writer.ExecuteAsync("program/jobs/add_part.sql", new { run_id = run.RunId, part, asked_at = run.StartedAt });
            return true;
        }, cancellationToken);
        if (run.Parts > 1)
            outbox.Wake();
        return begun;
    }

    /// <summary>Writes how far a run is; false when it is no longer the writer's.</summary>
    /// <param name="run">The run.</param>
    /// <param name="part">The part; 0 for the run itself, which also keeps its steps.</param>
    /// <param name="fence">Number of the writer's lease.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> ProgressAsync(JobRun run, int part, long fence, ProgressReport progress, CancellationToken cancellationToken) =>
        store.WriteAsync(async writer =>
        {
            var parameters = Parameters(run.RunId, part, fence, progress);
            if (await writer.ExecuteAsync(part == 0 ? "program/jobs/progress.sql" : "program/jobs/part_progress.sql", parameters) != 1)
                return false;
            return part > 0 || await writer.ExecuteAsync("program/jobs/add_step.sql", parameters) == 1;
        }, cancellationToken);

    /// <summary>Ends a run and asks for what follows it, in one transaction, however long the store is away.</summary>
    /// <returns>False when it had ended already.</returns>
    public Task<bool> EndAsync(JobRun run, RunEnd end, long fence, IReadOnlyList<AskedRun> following, CancellationToken giveUp) =>
        UntilWrittenAsync(async writer =>
        {
            if (await writer.ExecuteAsync("program/jobs/end_run.sql", Parameters(run.RunId, 0, fence, end)) != 1)
                return false;
            await AddLogAsync(writer, run.RunId, 0, end);
            foreach (var next in following)
                await writer.ExecuteAsync("program/jobs/ask.sql", Parameters(next));
            if (run.Parts > 1)
            {
                await writer.ExecuteAsync("program/jobs/end_parts.sql", new { run_id = run.RunId, ended_at = end.At });
                await writer.ExecuteAsync("program/jobs/forget_part_leases.sql", new { run_id = run.RunId });
            }

            return true;
        }, giveUp);

    /// <summary>Takes up a part of a run that no node has; false when there is none such, or the run has ended.</summary>
    public async Task<bool> ClaimPartAsync(string runId, int part, string node, long fence, CancellationToken cancellationToken) =>
        await store.ExecuteAsync(
            "program/jobs/claim_part.sql", new { run_id = runId, part, node, fence, started_at = clock.GetUtcNow() }, cancellationToken) == 1;

    /// <summary>Lets another node take up a part.</summary>
    public async Task GiveBackPartAsync(string runId, int part, long fence, bool recovered, CancellationToken giveUp)
    {
        await UntilWrittenAsync(
            async writer => await writer.ExecuteAsync(
                "program/jobs/give_back_part.sql", new { run_id = runId, part, fence, recovered = recovered ? 1 : 0 }) == 1,
            giveUp);
        outbox.Wake();
    }

    /// <summary>Ends a part, however long the store is away.</summary>
    public Task<bool> EndPartAsync(string runId, int part, RunEnd end, long fence, CancellationToken giveUp) => UntilWrittenAsync(async writer =>
    {
        if (await writer.ExecuteAsync("program/jobs/end_part.sql", Parameters(runId, part, fence, end)) != 1)
            return false;
        await AddLogAsync(writer, runId, part, end);
        return true;
    }, giveUp);

    // A commit whose answer is lost is tried again, and then finds its own work: the run has ended.
    private async Task<bool> UntilWrittenAsync(Func<JobStore.Writer, Task<bool>> write, CancellationToken giveUp)
    {
        for (var wait = TimeSpan.FromMilliseconds(500); ; wait = wait < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return await store.WriteAsync(write, CancellationToken.None);
            }
            catch (Exception e) when (e is DbException or TimeoutException && !giveUp.IsCancellationRequested)
            {
                log.LogWarning(e, "The end of a run could not be written; it is tried again in {Wait}.", wait);
                await Task.Delay(wait, clock, giveUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static Task AddLogAsync(JobStore.Writer writer, string runId, int part, RunEnd end) =>
        end.Log is { } log ? writer.ExecuteAsync("program/jobs/add_log.sql", new { run_id = runId, part, log }) : Task.CompletedTask;

    private static object Parameters(AskedRun asked) => new
    {
        run_id = asked.RunId, schedule_id = asked.ScheduleId, job = asked.Job, arguments = asked.Arguments, run_trigger = Code(asked.RunTrigger),
        caused_by = asked.CausedBy, attempt = asked.Attempt, recoveries = asked.Recoveries, due_at = asked.DueAt?.ToUniversalTime(),
        asked_at = asked.AskedAt, not_before = asked.NotBefore, trace = asked.Trace,
    };

    private static object Parameters(JobRun run) => new
    {
        run_id = run.RunId, schedule_id = run.ScheduleId, job = run.Job, arguments = run.Arguments, run_trigger = Code(run.RunTrigger),
        caused_by = run.CausedBy, attempt = run.Attempt, recoveries = run.Recoveries, due_at = run.DueAt?.ToUniversalTime(), started_at = run.StartedAt,
        node = run.Node, parts = run.Parts, fence = run.Fence, state = Code(run.State), ended_at = run.EndedAt, message = run.Message?.ToJson(),
    };

    private object Parameters(string runId, int part, long fence, ProgressReport progress) => Parameters(
        runId, part, fence, new RunEnd(RunState.Running, clock.GetUtcNow(), progress));

    private static object Parameters(string runId, int part, long fence, RunEnd end)
    {
        var counts = end.Progress.Counts;
        return new
        {
            run_id = runId, part, fence, state = Code(end.State), ended_at = end.At, written_at = end.At, progress = end.Progress.Share,
            message = end.Progress.Message?.ToJson(), pages = counts.Pages, captures = counts.Captures, reports = counts.Reports, facts = counts.Facts,
            findings = counts.Findings, quarantined = counts.Quarantined, more_to_do = end.MoreToDo, retry_at = end.RetryAt, error = end.Error,
        };
    }
}
