using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>One page and no further ones, whatever its pager says.</summary>
internal sealed class SinglePageStyle : IListStyle
{
    /// <inheritdoc/>
    public ListStyle Style => ListStyle.SinglePage;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page) => StyleFindings.Lists([]);
}
