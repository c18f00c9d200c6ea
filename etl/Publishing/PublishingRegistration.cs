using Warehouse.Etl.Publishing.Queries;
using Warehouse.Etl.Publishing.Reparsing;

namespace Warehouse.Etl.Publishing;

/// <summary>The services of this stage.</summary>
public static class PublishingRegistration
{
    /// <summary>Adds publishing, the metrics, and the queries on snapshots.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<PublishingOptions>().Bind(settings.GetSection(PublishingOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton(_ => MetricDictionary.Read());
        services.AddSingleton<DataDictionary>();
        services.AddSingleton<Reparser>();
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<SnapshotQueries>();
        services.AddSingleton<AnswerParquet>();
        return services;
    }
}
