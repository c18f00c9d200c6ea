using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.History;

/// <summary>A run that is to start, from the moment it is asked for.</summary>
internal sealed record AskedRun
{
    /// <summary>Id that the run has from the start.</summary>
    public required string RunId { get; init; }

    /// <summary>The schedule, or the name of the job.</summary>
    public required string ScheduleId { get; init; }

    /// <summary>Name of the job.</summary>
    public required string Job { get; init; }

    /// <summary>Arguments as a JSON object.</summary>
    public required string Arguments { get; init; }

    /// <summary>Why it was asked for.</summary>
    public RunTrigger RunTrigger { get; init; }

    /// <summary>The run that it follows; null for none. A run has at most one follower in each schedule.</summary>
    public string? CausedBy { get; init; }

    /// <summary>1, and one more with each retry.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How often the work was begun anew because a process ended under it.</summary>
    public int Recoveries { get; init; }

    /// <summary>Occurrence of the schedule; null for other triggers. An occurrence runs at most once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>When it may start.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>Trace of the run that it follows (W3C trace context); null when that is not known.</summary>
    public string? Trace { get; init; }

    /// <summary>Whether it is skipped when a run of its job is under way; others wait for that to end.</summary>
    public bool IsOccurrence => RunTrigger is RunTrigger.Schedule or RunTrigger.Missed or RunTrigger.Start;
}
