namespace Warehouse.Etl.Storage;

/// <summary>Adds what every stage stands on: the settings of the warehouse and its data folder.</summary>
public static class StorageRegistration
{
    /// <summary>Adds the storage services. The data folder is made when it is first asked for.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<WarehouseOptions>().Bind(settings.GetSection(WarehouseOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<DataFolder>();
        return services;
    }
}
