namespace Warehouse.Etl.Agencies;

/// <summary>The services of this stage.</summary>
public static class AgenciesRegistration
{
    /// <summary>Adds the registry.</summary>
    public static IServiceCollection AddAgencies(this IServiceCollection services) => services.AddSingleton<AgencyRegistry>();
}
