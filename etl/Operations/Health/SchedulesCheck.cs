using Microsoft.Extensions.Diagnostics.HealthChecks;
using Warehouse.Etl.Jobs;

namespace Warehouse.Etl.Operations.Health;

/// <summary>Whether schedules fire.</summary>
internal sealed class SchedulesCheck(JobControl jobs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        jobs.IsAlive()
            ? HealthCheckResult.Healthy("Schedules fire.")
            : HealthCheckResult.Unhealthy("The scheduler does not run; restart the service."));
}
