namespace Warehouse.Etl.Publishing.Queries;

/// <summary>How a query ended in a <see cref="QueryWorker"/>.</summary>
internal enum WorkerEnd
{
    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It is not allowed.</summary>
    Forbidden,

    /// <summary>The engine refused it or gave up.</summary>
    Failed,

    /// <summary>The snapshot cannot be opened.</summary>
    Unavailable,

    /// <summary>It took too long; the engine stopped in time.</summary>
    TooSlow,

    /// <summary>It took too long and could not be stopped: the process ends itself.</summary>
    Stuck,

    /// <summary>It took more memory than allowed, outside the engine's own accounts: the process ends itself.</summary>
    TooLarge,
}
