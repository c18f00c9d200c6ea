using System.Text.RegularExpressions;
using Warehouse.Etl.Agencies;

namespace Warehouse.Etl.Crawling.Discovery.Styles;

/// <summary>A folder or a page for each year: gknb2018/, 2018n/, links named 2018年.</summary>
internal sealed partial class YearFoldersStyle : IListStyle
{
    /// <inheritdoc/>
    public ListStyle Style => ListStyle.YearFolders;

    /// <inheritdoc/>
    public StyleFindings? Read(ListPage page)
    {
        var folders = page.Anchors
            .Where(anchor => anchor.Url.Host == page.Url.Host && anchor.Url != page.Url)
            .Where(anchor => IsYearLink(anchor) || IsYearFolder(anchor, page))
            .Select(anchor => anchor.Url).Distinct().ToList();
        return folders.Count == 0 ? null : StyleFindings.Lists(folders);
    }

    private static string FolderOf(Uri url) => url.AbsolutePath[..(url.AbsolutePath.LastIndexOf('/') + 1)];

    private static bool IsYearLink(ListAnchor anchor) => YearName().IsMatch(anchor.Title) && !AttachmentFinder.IsDocument(anchor.Url);

    private static bool IsYearFolder(ListAnchor anchor, ListPage page) =>
        Folder().IsMatch(anchor.Url.AbsolutePath)
        && anchor.Url.AbsolutePath.StartsWith(FolderOf(page.Url), StringComparison.Ordinal)
        && ReportYear.InTitle(anchor.Title) is not null;

    [GeneratedRegex("^(?:20\\d\\d|二〇[一二三]?[〇一二三四五六七八九])(?:年度?)?$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex YearName();

    [GeneratedRegex(@"(?:/|[a-z])20\d\d(?:n|nd|nb|nian|niandu|n?zfxxgk\w*)?/(?:index\.s?html?)?$", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Folder();
}
