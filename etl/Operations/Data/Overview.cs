using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Quality;

namespace Warehouse.Etl.Operations.Data;

/// <summary>What an operator wants to know first.</summary>
/// <param name="Freshness">How fresh the warehouse is.</param>
/// <param name="Coverage">Coverage by report year, the latest first.</param>
/// <param name="Quarantine">Documents that wait, by reason.</param>
/// <param name="FailingHosts">Hosts that fail or rest.</param>
/// <param name="Schedules">Schedules with their next runs.</param>
/// <param name="Runs">The latest runs.</param>
/// <param name="Snapshot">Id of the current snapshot; null while nothing is published.</param>
/// <param name="SnapshotAt">When it became current; null while nothing is published.</param>
internal sealed record Overview(
    Freshness Freshness, IReadOnlyList<Coverage> Coverage, IReadOnlyList<ReasonCount> Quarantine, Page<HostRow> FailingHosts,
    IReadOnlyList<ScheduleStatus> Schedules, IReadOnlyList<JobRun> Runs, string? Snapshot, DateTimeOffset? SnapshotAt);
