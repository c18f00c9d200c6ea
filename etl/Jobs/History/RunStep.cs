using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.History;

/// <summary>One step of a run: progress while it runs, or its end.</summary>
/// <param name="RunId">The run.</param>
/// <param name="At">When.</param>
/// <param name="State">State from now on.</param>
/// <param name="Progress">How far it is.</param>
internal sealed record RunStep(string RunId, DateTimeOffset At, RunState State, ProgressReport Progress)
{
    /// <summary>Whether the job is to run again because a slice of the work ended; null while running.</summary>
    public bool? MoreToDo { get; init; }

    /// <summary>When a failed run is tried again; null when it is not.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>Last lines of its log; null before the end.</summary>
    public string? LogExcerpt { get; init; }
}
