using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Jobs.Scheduling;

namespace Warehouse.Etl.Jobs;

/// <summary>A schedule as it stands.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Paused">Whether an operator has paused it.</param>
/// <param name="NextAt">Its next occurrence; null when it has none or is out of service.</param>
/// <param name="LastRun">Its latest run; null when it never ran.</param>
public sealed record ScheduleStatus(JobSchedule Schedule, bool Paused, DateTimeOffset? NextAt, JobRun? LastRun);
