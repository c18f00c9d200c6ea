using Warehouse.Etl.Jobs.History;

namespace Warehouse.Etl.Jobs.Running;

/// <summary>How a request ended.</summary>
/// <param name="Run">The run; null when nothing was to be done: the schedule is paused or gone, or the run is in the history already.</param>
/// <param name="FollowUps">What is to run next.</param>
public sealed record RunOutcome(JobRun? Run, IReadOnlyList<FollowUp> FollowUps)
{
    /// <summary>Nothing was to be done.</summary>
    public static readonly RunOutcome Nothing = new(null, []);
}
