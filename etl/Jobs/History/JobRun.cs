using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.History;

/// <summary>A run with its state.</summary>
public sealed record JobRun
{
    /// <summary>Id of the run; ids sort by time.</summary>
    public required string RunId { get; init; }

    /// <summary>Schedule, or the name of the job when it was run by hand.</summary>
    public required string ScheduleId { get; init; }

    /// <summary>Name of the job.</summary>
    public required string Job { get; init; }

    /// <summary>Arguments as a JSON object.</summary>
    public required string Arguments { get; init; }

    /// <summary>Why it was started.</summary>
    public RunTrigger RunTrigger { get; init; }

    /// <summary>The run that it follows; null for none.</summary>
    public string? CausedBy { get; init; }

    /// <summary>1, and one more with each retry.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How often the work was begun anew because a process ended under it.</summary>
    public int Recoveries { get; init; }

    /// <summary>Occurrence of the schedule; null for other triggers.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Node that runs it, or its first part.</summary>
    public required string Node { get; init; }

    /// <summary>Among how many nodes the work is divided.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>Its state.</summary>
    public RunState State { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Share done, 0 to 1; null when the end is not known.</summary>
    public double? Progress { get; init; }

    /// <summary>What was being done; null when the job has not said.</summary>
    public ProgressText? Message { get; init; }

    /// <summary>Pages asked for; null when the job does not count them.</summary>
    public long? Pages { get; init; }

    /// <summary>Responses archived; null when the job does not count them.</summary>
    public long? Captures { get; init; }

    /// <summary>Report versions loaded; null when the job does not count them.</summary>
    public long? Reports { get; init; }

    /// <summary>Fact rows loaded; null when the job does not count them.</summary>
    public long? Facts { get; init; }

    /// <summary>Findings recorded; null when the job does not count them.</summary>
    public long? Findings { get; init; }

    /// <summary>Documents put into quarantine; null when the job does not count them.</summary>
    public long? Quarantined { get; init; }

    /// <summary>True when a slice of the work ended and the job is to run again; null while running.</summary>
    public bool? MoreToDo { get; init; }

    /// <summary>When it is tried again; null when it is not.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>Last lines of its log; null before the end, and in lists of runs.</summary>
    public string? LogExcerpt { get; init; }

    /// <summary>Number of the lease under which it runs: who has an older one writes nothing.</summary>
    internal long Fence { get; init; }

    /// <summary>What is known of its progress.</summary>
    internal ProgressReport Report() => new(Progress, Message, new JobCounts(Pages, Captures, Reports, Facts, Findings, Quarantined));

    /// <summary>The run with a report of progress in place of what was known.</summary>
    internal JobRun With(ProgressReport progress) => this with
    {
        Progress = progress.Share,
        Message = progress.Message,
        Pages = progress.Counts.Pages,
        Captures = progress.Counts.Captures,
        Reports = progress.Counts.Reports,
        Facts = progress.Counts.Facts,
        Findings = progress.Counts.Findings,
        Quarantined = progress.Counts.Quarantined,
    };
}
