using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.Scheduling;

/// <summary>
/// What a scheduling library must do: fire schedules when they are due and carry requests to <see cref="JobRunner"/>, on this node or another.
/// History, overlap, retries, chains, pausing and recovery are not its business, so that all libraries behave in the same way.
/// </summary>
public interface IJobScheduler
{
    /// <summary>Puts the schedules of the calendar in force and starts to fire.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Asks for a run.</summary>
    /// <param name="request">The run.</param>
    /// <param name="delay">Wait before it starts; zero for none. A wait need not survive a crash.</param>
    /// <param name="cancellationToken">Gives up asking.</param>
    Task EnqueueAsync(RunRequest request, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Whether the library fires schedules at this moment.</summary>
    Task<bool> IsAliveAsync(CancellationToken cancellationToken);
}
