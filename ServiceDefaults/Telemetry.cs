using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Logs;
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
    private const string SuppressServerTags = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    /// <summary>Sends telemetry to the receiver that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names; does nothing when it names none.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="serviceName">Name under which it reports, unless <c>OTEL_SERVICE_NAME</c> gives another.</param>
    public static void AddTelemetry(this IHostApplicationBuilder builder, string serviceName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (string.IsNullOrWhiteSpace(builder.Configuration[EndpointVariable]))
            return;

        // Without this, spans of the server carry no HTTP attributes.
        AppContext.SetSwitch(SuppressServerTags, false);
        var named = !string.IsNullOrWhiteSpace(builder.Configuration[NameVariable]);
        new OtelBuilder(builder.Services)
            .ConfigureResource(resource => Name(resource, named ? null : serviceName))
            .WithLogging(null, options =>
            {
                options.IncludeFormattedMessage = true;
                options.IncludeScopes = true;
            })
            .WithMetrics(metrics => metrics
                .AddMeter(OwnSources, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"))
            .WithTracing(tracing => tracing
                .AddSource(OwnSources, "Microsoft.AspNetCore", "System.Net.Http")
                .AddProcessor<ProbeSpanFilter>())
            .UseOtlpExporter();
        builder.Services.AddSingleton<ProbeSpanFilter>();
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, TelemetryStarter>());
    }

    // AddService would overwrite a service.instance.id that the environment injects together with a name.
    private static void Name(ResourceBuilder resource, string? serviceName)
    {
        if (serviceName is not null)
            resource.AddService(serviceName);
    }
}
