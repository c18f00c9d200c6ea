using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.History;

/// <summary>How a run, or a part of one, ended.</summary>
/// <param name="State">Its last state.</param>
/// <param name="At">When.</param>
/// <param name="Progress">How far it came and what it counted.</param>
internal sealed record RunEnd(RunState State, DateTimeOffset At, ProgressReport Progress)
{
    /// <summary>Whether the job is to run again because a slice of the work ended; null when it did not succeed.</summary>
    public bool? MoreToDo { get; init; }

    /// <summary>When a failed run is tried again; null when it is not.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>Last lines of its log; null when there are none.</summary>
    public string? Log { get; init; }
}
