using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations.Health;

/// <summary>Whether the disk of the data folder has room.</summary>
internal sealed class DiskCheck(DataFolder folder, IOptions<OperationsOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(folder.Root).AvailableFreeSpace / (1024 * 1024);
        return Task.FromResult(free >= options.Value.LeastFreeMegabytes
            ? HealthCheckResult.Healthy($"{free} MB free.")
            : HealthCheckResult.Unhealthy($"Only {free} MB free where the data folder lies: make room, or the crawl and the load will fail."));
    }
}
