using Warehouse.Etl.Workbooks.Figures;

namespace Warehouse.Etl.Workbooks.Sheets;

/// <summary>Links from a book to the operations pages, where their address is known.</summary>
/// <param name="pages">Where the pages are; null leaves the links out.</param>
internal sealed class BookLinks(Uri? pages)
{
    /// <summary>The column with a link to the page of the agency.</summary>
    public SourceColumn ToAgency(SourceColumn column) => To(column, "agency_id", "agencies/");

    /// <summary>A column of nothing but links to the pages that explain figures; none where the pages are not known.</summary>
    public IEnumerable<SourceColumn> Explanation(string key, string header) => pages is null
        ? [] : [ToFigure(SourceColumn.Text(key, header))];

    /// <summary>The column with a link to the page that explains a figure.</summary>
    public SourceColumn ToFigure(SourceColumn column) => To(column, "figure_key", "explain/");

    private SourceColumn To(SourceColumn column, string key, string path) =>
        pages is null ? column : column.Linked(key, new Uri(pages, path).AbsoluteUri);
}
