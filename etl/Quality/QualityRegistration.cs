namespace Warehouse.Etl.Quality;

/// <summary>Adds what checks loaded reports.</summary>
public static class QualityRegistration
{
    /// <summary>Adds the checks; they run over the working database.</summary>
    public static IServiceCollection AddQuality(this IServiceCollection services) => services.AddSingleton<QualityCheck>();
}
