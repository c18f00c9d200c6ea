namespace Warehouse.Etl.Jobs;

/// <summary>
/// A piece of work that schedules and operators can start. Implementations are plain classes made anew for each run; they know no scheduler.
/// Work may be cut off anywhere and run again, so it must be idempotent and keep what it has finished.
/// </summary>
public interface IJob
{
    /// <summary>Name by which schedules refer to it, e.g. <c>crawl</c>. Two runs of one name never overlap.</summary>
    string Name { get; }

    /// <summary>Names of the arguments that it understands; a schedule with any other is refused at start.</summary>
    IReadOnlyCollection<string> ArgumentNames { get; }

    /// <summary>Does the work.</summary>
    /// <param name="arguments">Arguments of the schedule or of the operator.</param>
    /// <param name="progress">Where to tell how far it is and what it counted.</param>
    /// <param name="cancellationToken">Fires when an operator cancels the run or the service stops.</param>
    /// <returns>Whether the work is complete or a slice of it.</returns>
    Task<JobResult> RunAsync(JobArguments arguments, JobProgress progress, CancellationToken cancellationToken);
}
