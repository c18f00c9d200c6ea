using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Warehouse.AppHost;

/// <summary>Aspire's builder with the dashboard where <see cref="Ports"/> puts it, and a terminal that shows what a person needs.</summary>
internal static class StackBuilder
{
    // Without it the app host would end before what it stops has ended.
    private const string WaitForTheEnd = "DcpPublisher:WaitForResourceCleanup";

    // Aspire's own lines tell how it works. What goes wrong in a resource is in its log; a health check that is not yet met is no error.
    private static readonly Dictionary<string, string?> QuietTerminal = new()
    {
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Aspire.Hosting.Dcp"] = "Error",
        ["Logging:LogLevel:Aspire.Hosting.Dashboard"] = "None",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        ["Logging:LogLevel:Microsoft.Extensions.Hosting"] = "None",
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
    };

    /// <summary>Makes it.</summary>
    public static IDistributedApplicationBuilder Create(StackArguments arguments)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = arguments.Settings,
            DisableDashboard = arguments.Once,
            DashboardApplicationName = "Warehouse",
            // Everything stays on loopback, so that nobody needs a certificate.
            AllowUnsecuredTransport = true,
        });
        foreach (var (name, value) in QuietTerminal)
            builder.Configuration[name] ??= value;
        var ports = Ports.Of(builder.Configuration);
        builder.Configuration["ASPNETCORE_URLS"] = Loopback(ports.Dashboard);
        builder.Configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = Loopback(ports.Telemetry);
        builder.Configuration["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = Loopback(ports.Resources);
        builder.Configuration[WaitForTheEnd] = "true";
        builder.Services.AddHostedService<Announcement>();
        return builder;
    }

    private static string Loopback(int port) => $"http://localhost:{port}";
}
