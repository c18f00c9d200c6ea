using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Crawling.Discovery;
using Warehouse.Etl.Crawling.Fetching;
using Warehouse.Etl.Crawling.Hosts;
using Warehouse.Etl.Crawling.Safety;

namespace Warehouse.Etl.Crawling;

/// <summary>Registers the crawl.</summary>
public static class CrawlRegistration
{
    /// <summary>Adds the crawl, its settings and its client.</summary>
    public static IServiceCollection AddCrawling(this IServiceCollection services)
    {
        services.AddOptions<CrawlOptions>().BindConfiguration(CrawlOptions.Section).ValidateDataAnnotations();
        services.AddHttpClient(Fetcher.ClientName, (provider, client) => CrawlClient.Introduce(client, Options(provider)))
            .ConfigurePrimaryHttpMessageHandler(provider => CrawlClient.Handler(Options(provider), new SystemResolver()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.TryAddSingleton<IHostLease, SingleNodeLease>();
        services.AddSingleton<LinkDiscovery>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Crawler>(
            provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Fetcher.ClientName)));
        return services;
    }

    private static CrawlOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<CrawlOptions>>().Value;
}
