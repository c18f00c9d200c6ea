namespace Warehouse.Etl.Jobs.Running;

/// <summary>State of a run. Stored in lower case.</summary>
public enum RunState
{
    /// <summary>Under way.</summary>
    Running,

    /// <summary>Finished; its work, or a slice of it, is done.</summary>
    Succeeded,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Stopped by an operator.</summary>
    Cancelled,

    /// <summary>Cut off by a stop or crash of the service; it is run again.</summary>
    Interrupted,

    /// <summary>Not started, because a run of the same job was under way.</summary>
    Skipped,
}
