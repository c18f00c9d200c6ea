namespace Warehouse.Etl.Quality;

/// <summary>Adds what checks loaded reports and follows their figures back.</summary>
public static class QualityRegistration
{
<<<<<<< HEAD
    /// <summary>Adds the services of this stage; they work on the working database.</summary>
    public static IServiceCollection AddQuality(this IServiceCollection services)
    {
        services.AddSingleton<QualityCheck>();
        services.AddSingleton<FigureLineage>();
        return services;
    }
=======
    /// <summary>Adds the checks and the account of publications; they run over the working database.</summary>
    public static IServiceCollection AddQuality(this IServiceCollection services) =>
        services.AddSingleton<QualityCheck>().AddSingleton<PublicationAccounting>();
>>>>>>> 4e147dd (Crawl from the command line; account for every report that is due; status and the story of an agency)
}
