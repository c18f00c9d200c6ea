using Microsoft.Extensions.Diagnostics.HealthChecks;
using Warehouse.Etl.Operations.Data;

namespace Warehouse.Etl.Operations.Health;

/// <summary>Whether the warehouse answers, and when it was last loaded.</summary>
internal sealed class DatabaseCheck(OperationsQueries queries) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var freshness = await queries.FreshnessAsync(cancellationToken);
            return HealthCheckResult.Healthy($"{freshness.Reports} current reports; last load: {Labels.Moment(freshness.LastLoadAt)}.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The warehouse does not answer.", e);
        }
    }
}
