using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>All styles, the most telling first.</summary>
internal static class ListStyles
{
    private static readonly IListStyle[] Platforms =
        [new GkmlptStyle(), new HanwebAnnualReportStyle(), new HanwebSearchStyle(), new DataProxyStyle(), new TreeListStyle()];

    private static readonly IListStyle[] Pagers =
    [
        new IndexPagesStyle(ListStyle.Auto, null), new DescendingPagesStyle(), new CounterPagesStyle(), new QueryPagesStyle(),
        new NextLinkStyle(),
    ];

    private static readonly YearFoldersStyle YearFolders = new();

    private static readonly IListStyle[] OnDemand =
    [
        new IndexPagesStyle(ListStyle.IndexPages, 1), new IndexPagesStyle(ListStyle.IndexPagesFromTwo, 2),
        new IndexPagesStyle(ListStyle.IndexPagesFromThree, 3), new SinglePageStyle(),
    ];

    /// <summary>What the page holds, in the style that the registry names or in those that recognise it.</summary>
    public static IReadOnlyList<StyleFindings> Read(ListPage page)
    {
        if (page.Source.Style != ListStyle.Auto)
            return Only(Named(page.Source.Style).Read(page));
        foreach (var platform in Platforms)
        {
            if (platform.Read(page) is { } found)
                return [found];
        }

        // A page of year folders may have a pager too; of the pagers one counts the pages.
        var paged = Pagers.Select(pager => pager.Read(page)).FirstOrDefault(found => found is not null);
        return [.. Only(YearFolders.Read(page)), .. Only(paged)];
    }

    private static IListStyle Named(ListStyle style) =>
        Platforms.Concat(Pagers).Concat(OnDemand).Append(YearFolders).First(known => known.Style == style);

    private static StyleFindings[] Only(StyleFindings? findings) => findings is null ? [] : [findings];
}
