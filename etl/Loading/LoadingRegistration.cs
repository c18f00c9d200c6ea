using Warehouse.Reading;

namespace Warehouse.Etl.Loading;

/// <summary>Adds the working database and what loads reports into it.</summary>
public static class LoadingRegistration
{
    /// <summary>
    /// Adds the loading services. The database is opened, migrated and seeded when it is first asked for, and held until the end.
    /// </summary>
    public static IServiceCollection AddLoading(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<LoadingOptions>().Bind(settings.GetSection(LoadingOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<WarehouseStart>();
        services.AddSingleton(provider => provider.GetRequiredService<WarehouseStart>().Open());
        services.AddSingleton(provider => new DocumentParser(ReportParser.Version, provider.GetRequiredService<ReportParser>().Parse));
        services.AddSingleton<DocumentContents>();
        services.AddSingleton<Loader>();
        return services;
    }
}
