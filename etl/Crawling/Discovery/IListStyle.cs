using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>One way of laying out a list over pages.</summary>
internal interface IListStyle
{
    /// <summary>The style in the registry that asks for this one alone.</summary>
    ListStyle Style { get; }

    /// <summary>What the page holds in this style; null when the page does not look like it.</summary>
    StyleFindings? Read(ListPage page);
}
