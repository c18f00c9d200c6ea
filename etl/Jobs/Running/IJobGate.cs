namespace Warehouse.Etl.Jobs.Running;

/// <summary>Lets one run of a job at a time pass: within a process, or among all nodes.</summary>
public interface IJobGate
{
    /// <summary>Takes the turn of a job.</summary>
    /// <param name="job">Name of the job.</param>
    /// <param name="wait">Whether to wait for the run that has it; otherwise null is returned at once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The turn, given back when disposed; null when another run has it. A holder that dies loses it.</returns>
    Task<IAsyncDisposable?> TakeAsync(string job, bool wait, CancellationToken cancellationToken);
}
