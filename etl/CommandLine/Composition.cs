using Warehouse.Etl.Agencies;
using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Jobs;
using Warehouse.Etl.Loading;
using Warehouse.Etl.Loading.Programs;
using Warehouse.Etl.Publishing;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks;
using Warehouse.Etl.Workflow;

namespace Warehouse.Etl.CommandLine;

/// <summary>All stages put together, one line each. Registering is cheap; nothing is opened until it is asked for.</summary>
internal static class Composition
{
    /// <summary>Adds every stage of the product.</summary>
    public static IServiceCollection AddWarehouse(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(settings);
        services.AddAgencies();
        services.AddArchive();
        services.AddCrawling();
        services.AddReading();
        services.AddLoading(settings);
        services.AddQuality();
        services.AddPublishing(settings);
        services.AddWorkbooks(settings);
        services.AddWorkflow();
        services.AddJobs(settings);
        return services;
    }
}
