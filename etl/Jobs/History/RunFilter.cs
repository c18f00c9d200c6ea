using Warehouse.Etl.Jobs.Running;

namespace Warehouse.Etl.Jobs.History;

/// <summary>Which runs to list, latest first.</summary>
/// <param name="ScheduleId">Runs of this schedule; null for all.</param>
/// <param name="Job">Runs of this job; null for all.</param>
/// <param name="State">Runs in this state; null for all.</param>
/// <param name="MaxRows">At most so many.</param>
/// <param name="SkipRows">Leave out so many first.</param>
public sealed record RunFilter(string? ScheduleId = null, string? Job = null, RunState? State = null, int MaxRows = 50, int SkipRows = 0);
