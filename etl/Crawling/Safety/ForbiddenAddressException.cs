namespace Warehouse.Etl.Crawling.Safety;

/// <summary>A host leads only to addresses that the crawl must not connect to.</summary>
public sealed class ForbiddenAddressException(string message) : IOException(message);
