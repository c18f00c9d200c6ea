using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Warehouse.ServiceDefaults;

/// <summary>What every service of the stack has in common.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds telemetry and the check that the process is alive.</summary>
    public static void AddServiceDefaults(this IHostApplicationBuilder builder, string serviceName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddTelemetry(serviceName);
        builder.Services.AddAliveCheck();
    }

    /// <summary>Maps the health endpoints.</summary>
    public static void MapServiceDefaults(this WebApplication app) => app.MapHealth();
}
