namespace Warehouse.Etl.Quality;

/// <summary>Adds what checks loaded reports, accounts for those that are due, and follows their figures back.</summary>
public static class QualityRegistration
{
    /// <summary>Adds the services of this stage; they work on the working database.</summary>
    public static IServiceCollection AddQuality(this IServiceCollection services)
    {
        services.AddSingleton<QualityCheck>();
        services.AddSingleton<FigureLineage>();
        services.AddSingleton<PublicationAccounting>();
        return services;
    }
}
