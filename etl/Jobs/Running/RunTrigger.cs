namespace Warehouse.Etl.Jobs.Running;

/// <summary>Why a run was started. Stored in lower case.</summary>
public enum RunTrigger
{
    /// <summary>Its schedule was due.</summary>
    Schedule,

    /// <summary>Its schedule was due while no service ran; caught up once.</summary>
    Missed,

    /// <summary>The service has started.</summary>
    Start,

    /// <summary>An operator asked for it on the operations pages or through the API.</summary>
    Manual,

    /// <summary>An operator ran it from the command line.</summary>
    Console,

    /// <summary>The job before it in the chain has finished.</summary>
    Chain,

    /// <summary>The run before it finished a slice of the work.</summary>
    Continuation,

    /// <summary>The run before it failed.</summary>
    Retry,

    /// <summary>The run before it was cut off.</summary>
    Recovery,
}
