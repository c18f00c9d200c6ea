using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Warehouse.ServiceDefaults;

/// <summary>The builder on which OpenTelemetry's own extension methods hang, over a service collection.</summary>
internal sealed class OtelBuilder(IServiceCollection services) : IOpenTelemetryBuilder
{
    public IServiceCollection Services => services;
}
