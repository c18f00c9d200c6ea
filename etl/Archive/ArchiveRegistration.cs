using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Archive;

/// <summary>Registers the archive.</summary>
public static class ArchiveRegistration
{
    /// <summary>Adds the archive's settings, reader and index. The writer is opened by the crawl, one at a time.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services)
    {
        services.AddOptions<ArchiveOptions>().BindConfiguration(ArchiveOptions.Section).ValidateDataAnnotations();
        services.AddSingleton(provider => new ArchiveReader(
            provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<IOptions<ArchiveOptions>>().Value));
        services.AddSingleton<CaptureIndex>();
        services.AddSingleton<CaptureHandOver>();
        return services;
    }
}
