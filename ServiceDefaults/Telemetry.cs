using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Warehouse.ServiceDefaults;

/// <summary>Logs, traces and metrics over OTLP, when a receiver is named in the environment; otherwise nothing is collected.</summary>
public static class Telemetry
{
    /// <summary>Spans and metrics of the product itself have names that begin so.</summary>
    public const string OwnSources = "Warehouse.*";

    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string NameVariable = "OTEL_SERVICE_NAME";

    /// <summary>Sends telemetry to the receiver that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names; does nothing when it names none.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="serviceName">Name under which it reports, unless <c>OTEL_SERVICE_NAME</c> gives another.</param>
    public static void AddTelemetry(this IHostApplicationBuilder builder, string serviceName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (string.IsNullOrWhiteSpace(builder.Configuration[EndpointVariable]))
            return;
        var named = !string.IsNullOrWhiteSpace(builder.Configuration[NameVariable]);
        builder.Logging.AddOpenTelemetry(options =>
        {
            options.IncludeFormattedMessage = true;
            options.IncludeScopes = true;
        });
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => Name(resource, named ? null : serviceName))
            .WithMetrics(metrics => metrics.AddMeter(OwnSources).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .WithTracing(tracing => tracing
                .AddSource(OwnSources)
                // A probe every few seconds would bury the work.
                .AddAspNetCoreInstrumentation(server => server.Filter = context => !HealthEndpoints.IsProbe(context.Request.Path))
                .AddHttpClientInstrumentation()
                .AddProcessor<AnsweredRequests>())
            .UseOtlpExporter();
    }

    // AddService would overwrite a service.instance.id that the environment injects together with a name.
    private static void Name(ResourceBuilder resource, string? serviceName)
    {
        if (serviceName is not null)
            resource.AddService(serviceName);
    }
}
