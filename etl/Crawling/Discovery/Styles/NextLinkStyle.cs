using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>A link 下一页.</summary>
internal sealed class NextLinkStyle : IListStyle
{
    private static readonly string[] Names = ["下一页", "下页", "后一页", "下一页>", "下一页>>", "下一页»", ">", ">>", "»", "next", "Next"];

    /// <inheritdoc/>
    public ListStyle Style => ListStyle.NextLink;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        var next = page.Anchors.FirstOrDefault(anchor => Names.Contains(anchor.Title) && anchor.Url != page.Url
            && anchor.Url.Host == page.Url.Host);
        return next is null ? null : StyleFindings.Lists([next.Url]);
    }
}
