namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Tests over the workbooks of the crawled sample agencies, which are made once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class CrawledBooksCollection : ICollectionFixture<CrawledBooks>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Crawled books";
}
