namespace Warehouse.Etl.Jobs;

/// <summary>How a run of a job ended that neither failed nor was stopped.</summary>
public enum JobResult
{
    /// <summary>The work is complete; what follows it may run.</summary>
    Done,

    /// <summary>A slice is finished and more remains: the job runs again at once, and what follows it waits.</summary>
    MoreToDo,
}
