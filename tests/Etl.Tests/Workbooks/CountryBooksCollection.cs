namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>Tests over the workbooks of a small part of the made-up country, which is made and published once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class CountryBooksCollection : ICollectionFixture<CountryBook>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Country books";
}
