using Microsoft.Extensions.Diagnostics.HealthChecks;
using Warehouse.Etl.Jobs;

namespace Warehouse.Etl.Operations.Health;

/// <summary>Whether schedules fire.</summary>
internal sealed class SchedulesCheck(JobControl jobs) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await jobs.IsAliveAsync(cancellationToken)
            ? HealthCheckResult.Healthy("Schedules fire.")
            : HealthCheckResult.Unhealthy("The scheduler does not run; restart the service.");
}
