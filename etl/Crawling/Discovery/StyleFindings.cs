namespace Warehouse.Etl.Crawling.Discovery;

/// <summary>What a style found in a page.</summary>
/// <param name="Entries">Entries of the list that stand elsewhere than in the page's own links: in an API answer, an XML envelope.</param>
/// <param name="Pages">Further pages of the list.</param>
internal sealed record StyleFindings(IReadOnlyList<ListAnchor> Entries, IReadOnlyList<Uri> Pages)
{
    /// <summary>Only further pages.</summary>
    public static StyleFindings Lists(IEnumerable<Uri> pages) => new([], [.. pages]);
}
