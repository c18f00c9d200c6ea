using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Operations.Access;
using Warehouse.Etl.Operations.Api;
using Warehouse.Etl.Operations.Data;
using Warehouse.Etl.Operations.Health;
using Warehouse.Etl.Operations.Lineage;
using Warehouse.Etl.Operations.Live;
using Warehouse.Etl.Operations.Sql;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations;

/// <summary>Registers the operations pages, the API, health checks and access.</summary>
public static class OperationsRegistration
{
    /// <summary>Adds what pages and API need.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<OperationsOptions>().Bind(settings.GetSection(OperationsOptions.Section));
        services.AddSingleton(provider => new AccessRule(provider.GetRequiredService<IOptions<OperationsOptions>>(), ListenAddresses.Of(settings)));
        services.AddSingleton<OperationsQueries>();
        services.AddSingleton<OverviewReader>();
        services.AddSingleton<ReportIdentities>();
        services.AddPages();
        services.AddAntiforgery(options => options.Cookie.SameSite = SameSiteMode.Strict);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = AccessMiddleware.LoginPath;
        });
        services.AddDataProtection().SetApplicationName("warehouse");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyFolder>();
        services.AddOpenApi(options => options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "Warehouse: operations";
            document.Info.Description = "The same as the operations pages. Text for people stands in Chinese and English (zh, en); moments are UTC.";
            return Task.CompletedTask;
        }));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            // Numbers are numbers: the lenient default would have the document say that they may be text.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
        services.AddHostedService<WarehouseGauges>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<SchedulesCheck>("schedules").AddCheck<DiskCheck>("disk");
        return services;
    }

    /// <summary>Adds what renders pages.</summary>
    internal static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Language>();
        services.AddRazorComponents();
        // Chinese stays readable in the source of a page; what is dangerous in HTML is escaped as ever.
        return services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    /// <summary>Maps pages and API behind the access rule.</summary>
    /// <exception cref="OperatorException">The settings would leave the service open to the network.</exception>
    public static void MapOperations(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _ = app.Services.GetRequiredService<AccessRule>();
        app.UseSecurityHeaders();
        app.UseMiddleware<AccessMiddleware>();
        app.MapAssets();
        app.MapLogin();
        app.MapPages();
        app.MapActions();
        app.MapLive();
        app.MapApi();
        app.MapQueryEndpoints();
        app.MapExplainEndpoints();
        app.MapSchedulerPages();
        app.MapFallback(PageEndpoints.NotFound).ExcludeFromDescription();
    }
}
