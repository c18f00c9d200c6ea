using Warehouse.Etl.Archive;
using Warehouse.Etl.Crawling;
using Warehouse.Etl.Quality;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Workflow;

/// <summary>What a crawl is, whoever starts it: crawl, account for what is due.</summary>
public sealed class CrawlWork(Crawler crawler, CaptureIndex index, WarehouseDatabase database, PublicationAccounting accounting)
{
    /// <summary>Crawls.</summary>
    /// <param name="request">What to crawl.</param>
    /// <param name="progress">Told as it goes on; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the crawl; what it saw until then is accounted for.</param>
    public async Task<CrawlSummary> RunAsync(CrawlRequest request, IProgress<CrawlProgress>? progress, CancellationToken cancellationToken)
    {
        var summary = await crawler.RunAsync(request, progress, cancellationToken);
        await accounting.RefreshAsync(CancellationToken.None);
        return summary;
    }

    /// <summary>Accounts for what other nodes put into the archive.</summary>
    public async Task AccountForArchiveAsync(CancellationToken cancellationToken)
    {
        using (var connection = database.OpenConnection())
            index.CatchUp(connection, cancellationToken);
        await accounting.RefreshAsync(cancellationToken);
    }
}
