using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Warehouse.ServiceDefaults;

/// <summary>Builds the telemetry providers at start, so that they listen before the first span, and flushes them at the end.</summary>
internal sealed class TelemetryStarter(IServiceProvider services) : IHostedService
{
    private const int FlushMilliseconds = 3000;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
        services.GetService<LoggerProvider>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        services.GetService<TracerProvider>()?.ForceFlush(FlushMilliseconds);
        services.GetService<MeterProvider>()?.ForceFlush(FlushMilliseconds);
        services.GetService<LoggerProvider>()?.ForceFlush(FlushMilliseconds);
        return Task.CompletedTask;
    }
}
