using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.History;

/// <summary>A part of a run that a further node works on.</summary>
public sealed record RunPart
{
    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>Number of the part, from 1; the run itself is part 0.</summary>
    public int Part { get; init; }

    /// <summary>Its state.</summary>
    public RunState State { get; init; }

    /// <summary>Node that works on it; null as long as none has taken it up.</summary>
    public string? Node { get; init; }

    /// <summary>How often it was given to another node because a process ended under it.</summary>
    public int Recoveries { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>When a node took it up; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Share done, 0 to 1; null when the end is not known.</summary>
    public double? Progress { get; init; }

    /// <summary>What it does or did; null when it has not said.</summary>
    public ProgressText? Message { get; init; }

    /// <summary>Pages asked for; null when the job does not count them.</summary>
    public long? Pages { get; init; }

    /// <summary>Responses archived; null when the job does not count them.</summary>
    public long? Captures { get; init; }

    /// <summary>Whether more remains than its slice; null while it is worked on.</summary>
    public bool? MoreToDo { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>Last lines of its log; null before the end.</summary>
    public string? LogExcerpt { get; init; }
}
