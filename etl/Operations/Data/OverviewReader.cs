using Warehouse.Etl.Jobs;
using Warehouse.Etl.Jobs.History;
using Warehouse.Etl.Publishing;

namespace Warehouse.Etl.Operations.Data;

/// <summary>Puts the overview together.</summary>
internal sealed class OverviewReader(OperationsQueries queries, JobControl jobs, SnapshotStore snapshots)
{
    private const int LatestRuns = 8;

    public async Task<Overview> ReadAsync(CancellationToken cancellationToken)
    {
        var current = snapshots.Current();
        return new Overview(
            await queries.FreshnessAsync(cancellationToken),
            await queries.CoverageAsync(cancellationToken),
            await queries.QuarantineReasonsAsync(cancellationToken),
            await queries.HostsAsync(null, failing: true, 1, cancellationToken),
            await jobs.SchedulesAsync(cancellationToken),
            await jobs.RunsAsync(new RunFilter(MaxRows: LatestRuns), cancellationToken),
            current?.Id,
            current?.Since);
    }
}
