using Warehouse.Etl.Jobs;
using Warehouse.Etl.Operations;
using Warehouse.ServiceDefaults;

namespace Warehouse.Etl.CommandLine;

/// <summary>The service: all stages, their jobs on schedule, the operations pages and the API, in one process that owns the warehouse.</summary>
internal static class ServiceHost
{
    /// <summary>Name under which it reports to telemetry.</summary>
    public const string Name = "etl";

    /// <summary>Puts the service together. It listens at <see cref="ListenAddresses"/>.</summary>
    /// <param name="settings">All settings.</param>
    /// <exception cref="Storage.OperatorException">The settings would leave it open to the network.</exception>
    public static WebApplication Build(IConfiguration settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ServiceHost).Assembly.GetName().Name });
        builder.Configuration.AddConfiguration(settings);
        builder.WebHost.UseKestrelCore().UseUrls([.. ListenAddresses.Of(settings)]).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddConfiguration(settings.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddRouting();
        builder.Services.AddWarehouse(settings);
        builder.Services.AddJobsService(settings);
        builder.Services.AddOperations(settings);
        builder.AddServiceDefaults(Name);
        var app = builder.Build();
        app.UseRouting();
        app.MapOperations();
        app.MapServiceDefaults();
        return app;
    }
}
