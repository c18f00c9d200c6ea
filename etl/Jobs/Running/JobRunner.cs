using System.Diagnostics;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Scheduling;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>
/// Runs jobs: one run of a job at a time, each in the history from its start to its end, with what is to follow it. Schedulers and the command
/// line come here and nowhere else, so that every run is treated alike.
/// </summary>
internal sealed class JobRunner
{
    private static readonly TimeSpan TurnPoll = TimeSpan.FromMilliseconds(50);

    private static readonly ProgressText AlreadyRunning = new("同一任务正在运行，本次跳过。", "A run of the same job was under way.");

    private readonly Dictionary<string, IJob> _jobs;
    private readonly JobCalendar _calendar;
    private readonly RunHistory _history;
    private readonly IJobGate _gate;
    private readonly ActiveRuns _active;
    private readonly RunLogProvider _logs;
    private readonly JobsOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<JobRunner> _logger;

    /// <summary>Makes a runner of the given jobs.</summary>
    public JobRunner(
        IEnumerable<IJob> jobs, JobCalendar calendar, RunHistory history, IJobGate gate, ActiveRuns active, RunLogProvider logs,
        IOptions<JobsOptions> options, TimeProvider clock, ILogger<JobRunner> logger)
    {
        _jobs = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);
        _calendar = calendar;
        _history = history;
        _gate = gate;
        _active = active;
        _logs = logs;
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        Node = _options.NodeName;
    }

    /// <summary>Name of this node in the history.</summary>
    public string Node { get; }

    /// <summary>Runs what is asked for and returns what is to run next, each with its delay.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="stop">Fires when the service stops: the run is then marked as interrupted and is run again after the next start.</param>
    public async Task<RunOutcome> RunAsync(RunRequest request, CancellationToken stop)
    {
        if (_calendar.Find(request.ScheduleId) is not { } schedule || !await IsWantedAsync(request, schedule, stop))
            return RunOutcome.Nothing;
        await using var turn = await TakeTurnAsync(request, schedule, stop);
        var run = Start(request, schedule);
        if (!await _history.AddRunAsync(run, FirstStep(run, skipped: turn is null), stop))
            return RunOutcome.Nothing;
        if (turn is null)
            return new RunOutcome(run with { State = RunState.Skipped }, []);

        // Whoever has the turn knows that no other run of the job lives.
        await InterruptOthersAsync(run, stop);
        var (end, trace) = await ExecuteAsync(run, schedule, request.CauseTrace, stop);
        var ended = run with { State = end.State, Error = end.Error, EndedAt = end.At, MoreToDo = end.MoreToDo, RetryAt = end.RetryAt };
        return new RunOutcome(
            ended.With(end.Progress), [.. Owed(ended).Select(next => next with { Request = next.Request with { CauseTrace = trace } })]);
    }

    /// <summary>What is owed after a run that ended, by its state: the next slice, a retry, a recovery or the jobs that follow.</summary>
    internal IReadOnlyList<FollowUp> Owed(JobRun run)
    {
        if (_calendar.Find(run.ScheduleId) is not { } schedule)
            return [];
        var now = _clock.GetUtcNow();
        return run.State switch
        {
            RunState.Succeeded when run.MoreToDo == true => [Again(run, RunTrigger.Continuation, 1, TimeSpan.Zero)],
            RunState.Succeeded =>
                [.. _calendar.Followers(schedule.Job).Select(next => new FollowUp(
                    new RunRequest(next.Id, RunTrigger.Chain, CausedBy: run.RunId), TimeSpan.Zero))],
            RunState.Failed when run.RetryAt is { } at =>
                [Again(run, RunTrigger.Retry, run.Attempt + 1, at > now ? at - now : TimeSpan.Zero)],
            RunState.Interrupted => [Again(run, RunTrigger.Recovery, run.Attempt + 1, TimeSpan.Zero)],
            _ => [],
        };
    }

    private static FollowUp Again(JobRun run, RunTrigger trigger, int attempt, TimeSpan delay) => new(
        new RunRequest(run.ScheduleId, trigger, CausedBy: run.RunId, Attempt: attempt, Arguments: run.Arguments), delay);

    private async Task<bool> IsWantedAsync(RunRequest request, JobSchedule schedule, CancellationToken cancellationToken)
    {
        if (request.Trigger is RunTrigger.Manual or RunTrigger.Console)
            return true;
        return schedule.Enabled && !(await _history.PausedAsync(cancellationToken)).Contains(schedule.Id);
    }

    private JobRun Start(RunRequest request, JobSchedule schedule)
    {
        var now = _clock.GetUtcNow();
        return new JobRun
        {
            RunId = request.RunId ?? Guid.CreateVersion7(now).ToString("N"), ScheduleId = schedule.Id, Job = schedule.Job,
            Arguments = request.Arguments ?? schedule.Arguments.ToJson(), RunTrigger = request.Trigger, CausedBy = request.CausedBy,
            Attempt = request.Attempt, DueAt = request.DueAt, StartedAt = now, Node = Node,
        };
    }

    // Null when a run of the job is under way and the request does not wait for it.
    private async Task<IAsyncDisposable?> TakeTurnAsync(RunRequest request, JobSchedule schedule, CancellationToken stop)
    {
        while (true)
        {
            if (await _gate.TakeAsync(schedule.Job, request.WaitsForTurn, stop) is { } turn)
                return turn;
            if ((await _history.OpenAsync(stop)).Any(open => open.Job == schedule.Job))
                return null;
            // The turn is taken, but by nobody who runs: a run that is just beginning or ending, or a look for runs cut off.
            await Task.Delay(TurnPoll, _clock, stop);
        }
    }

    private static RunStep FirstStep(JobRun run, bool skipped) => new(
        run.RunId, run.StartedAt, skipped ? RunState.Skipped : RunState.Running,
        new ProgressReport(null, skipped ? AlreadyRunning : null, default));

    private async Task InterruptOthersAsync(JobRun run, CancellationToken cancellationToken)
    {
        foreach (var cutOff in (await _history.OpenAsync(cancellationToken)).Where(open => open.Job == run.Job && open.RunId != run.RunId))
            await InterruptAsync(cutOff, cancellationToken);
    }

    /// <summary>Marks a run that ended without saying so.</summary>
    internal Task InterruptAsync(JobRun run, CancellationToken cancellationToken)
    {
        var known = new JobCounts(run.Pages, run.Captures, run.Reports, run.Facts, run.Findings, run.Quarantined);
        return _history.AddStepAsync(
            new RunStep(run.RunId, _clock.GetUtcNow(), RunState.Interrupted, new ProgressReport(run.Progress, run.Message, known))
            {
                Error = $"The node {run.Node} ended before the run did.",
            }, cancellationToken);
    }

    private async Task<(RunStep End, string? Trace)> ExecuteAsync(
        JobRun run, JobSchedule schedule, string? causeTrace, CancellationToken stop)
    {
        using var active = new ActiveRun(run, _options.LogLines, stop);
        _active.Add(active);
        try
        {
            using var span = StartSpan(run, causeTrace);
            using var ended = new CancellationTokenSource();
            var recording = RecordProgressAsync(active, ended.Token);
            var end = await AttemptAsync(active, schedule, stop);
            await ended.CancelAsync();
            await recording;
            EndSpan(span, run, end);

            // The end is written even when the service is stopping: a run that is known to have ended is never left open.
            await _history.AddStepAsync(end, CancellationToken.None);
            return (end, span?.Id);
        }
        finally
        {
            _active.Remove(active);
        }
    }

    private async Task<RunStep> AttemptAsync(ActiveRun active, JobSchedule schedule, CancellationToken stop)
    {
        var run = active.Run;
        _logs.Follow(active.Log);
        _logger.LogInformation("Run {RunId} of {Job} starts ({Trigger}, attempt {Attempt}).", run.RunId, run.Job, run.RunTrigger, run.Attempt);
        try
        {
            var result = await _jobs[run.Job].RunAsync(JobArguments.FromJson(run.Arguments), active.Progress, active.Token);
            _logger.LogInformation("Run {RunId} of {Job} ends: {Result}.", run.RunId, run.Job, result);
            return End(active, RunState.Succeeded) with { MoreToDo = result == JobResult.MoreToDo };
        }
        catch (Exception e) when (active.IsCancelled || stop.IsCancellationRequested)
        {
            // A query that is cut off says so in the engine's words, not as a cancellation; whatever else came up meanwhile is in the log.
            if (e is not OperationCanceledException)
                _logger.LogWarning(e, "Run {RunId} of {Job} was told to stop and ended with an error.", run.RunId, run.Job);
            return active.IsCancelled
                ? End(active, RunState.Cancelled) with { Error = "An operator stopped it." }
                : End(active, RunState.Interrupted) with { Error = "The service stopped." };
        }
        catch (Exception e)
        {
            // The boundary of a job: whatever goes wrong inside is the result of the run and must not end the service.
            _logger.LogError(e, "Run {RunId} of {Job} failed.", run.RunId, run.Job);
            return End(active, RunState.Failed) with { Error = FullDisk.Caused(e) ? FullDisk.Sentence : e.Message, RetryAt = _clock.GetUtcNow() + schedule.DelayAfter(run.Attempt) };
        }
    }

    private RunStep End(ActiveRun active, RunState state) =>
        new(active.Run.RunId, _clock.GetUtcNow(), state, active.Progress.Latest) { LogExcerpt = active.Log.Excerpt() };

    private async Task RecordProgressAsync(ActiveRun active, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(_options.ProgressInterval, _clock);
        ProgressReport? recorded = null;
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (await _history.IsCancelRequestedAsync(active.Run.RunId, ended))
                    active.Cancel();
                var latest = active.Progress.Latest;
                if (latest != recorded)
                    await _history.AddStepAsync(new RunStep(active.Run.RunId, _clock.GetUtcNow(), RunState.Running, latest), ended);
                recorded = latest;
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    private static Activity? StartSpan(JobRun run, string? causeTrace)
    {
        var span = JobsTelemetry.Run(run.Job, causeTrace);
        span?.SetTag("warehouse.run.id", run.RunId).SetTag("warehouse.job", run.Job).SetTag("warehouse.run.trigger", run.RunTrigger.ToString())
            .SetTag("warehouse.run.caused_by", run.CausedBy);
        return span;
    }

    private static void EndSpan(Activity? span, JobRun run, RunStep end)
    {
        TagList tags = new() { { "warehouse.job", run.Job }, { "warehouse.run.state", end.State.ToString() } };
        JobsTelemetry.Runs.Add(1, tags);
        JobsTelemetry.Duration.Record((end.At - run.StartedAt).TotalSeconds, tags);
        if (end.State == RunState.Failed)
            span?.SetStatus(ActivityStatusCode.Error, end.Error);
    }
}
