using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Warehouse.ServiceDefaults;

/// <summary>The two questions a supervisor asks: is the process alive, and can it do its work.</summary>
public static class HealthEndpoints
{
    /// <summary>Whether the service can do its work: all checks.</summary>
    public const string HealthPath = "/health";

    /// <summary>Whether the process answers at all: only checks tagged <see cref="AliveTag"/>.</summary>
    public const string AlivePath = "/alive";

    /// <summary>Tag of the checks that <see cref="AlivePath"/> asks.</summary>
    public const string AliveTag = "alive";

    /// <summary>Whether a request asks one of the two questions.</summary>
    public static bool IsProbe(PathString path) => path == HealthPath || path == AlivePath;

    /// <summary>Adds the check that the process answers.</summary>
    public static IHealthChecksBuilder AddAliveCheck(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [AliveTag]);

    /// <summary>
    /// Maps <see cref="HealthPath"/> and <see cref="AlivePath"/>: 200 when healthy or degraded, 503 otherwise, with the checks as JSON.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapHealthChecks(HealthPath, new HealthCheckOptions { ResponseWriter = WriteAsync });
        app.MapHealthChecks(
            AlivePath, new HealthCheckOptions { Predicate = check => check.Tags.Contains(AliveTag), ResponseWriter = WriteAsync });
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            json.WriteString("status", entry.Status.ToString());
            if (entry.Description is not null)
                json.WriteString("description", entry.Description);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
