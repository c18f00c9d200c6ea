using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Warehouse.Reading.Documents.Office;

/// <summary>Expands the merged cells of a Word table (gridSpan across, vMerge down; ECMA-376 part 1, 17.4.17 and 17.4.84).</summary>
internal static class WordTable
{
    /// <summary>The rows that are shown, also those in content controls.</summary>
    public static IEnumerable<TableRow> Rows(OpenXmlElement table) => table.ChildElements.SelectMany(child => child switch
    {
        TableRow row when IsUnseen(row.TableRowProperties) => [],
        TableRow row => [row],
        SdtRow or SdtContentRow or CustomXmlRow => Rows(child),
        _ => [],
    });

    /// <summary>The cells of a row that are shown, also those in content controls.</summary>
    public static IEnumerable<TableCell> Cells(OpenXmlElement row) => row.ChildElements.SelectMany(child => child switch
    {
        TableCell cell when cell.TableCellProperties?.GetFirstChild<CellDeletion>() is not null => [],
        TableCell cell => [cell],
        SdtCell or SdtContentCell or CustomXmlCell => Cells(child),
        _ => [],
    });

    /// <summary>Whether the table only arranges other tables on the page.</summary>
    public static bool IsLayout(Table table) =>
        Rows(table).SelectMany(Cells).SelectMany(cell => cell.Descendants<Table>()).Any(inner => Rows(inner).Skip(1).Any());

    /// <summary>The rows with spans expanded.</summary>
    /// <param name="table">The table.</param>
    /// <param name="maxColumns">Columns beyond this are cut.</param>
    /// <param name="maxCells">Places that the rows may have together.</param>
    /// <exception cref="DocumentRefusedException">There are more places.</exception>
    public static List<GridRow> Expand(Table table, int maxColumns, int maxCells)
    {
        var rows = new List<GridRow>();
        var count = 0;
        foreach (var row in Rows(table))
        {
            var above = rows.Count > 0 ? rows[^1] : null;
            var places = new List<GridCell>();
            var skipped = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            while (places.Count < Math.Min(skipped, maxColumns))
                places.Add(GridCell.None);
            foreach (var cell in Cells(row))
                Add(places, cell, above, maxColumns);
            count += places.Count;
            if (count > maxCells)
                throw new DocumentRefusedException(
                    RefusalReason.LimitExceeded, "The tables of the Word document hold too many cells; it is no annual report.");
            rows.Add(new GridRow([.. places]));
        }

        return rows;
    }

    private static void Add(List<GridCell> places, TableCell cell, GridRow? above, int maxColumns)
    {
        var properties = cell.TableCellProperties;
        var merge = properties?.VerticalMerge;
        var width = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, Math.Max(1, maxColumns - places.Count));
        var goesOn = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
        if (properties?.HorizontalMerge is { } horizontal && horizontal.Val?.Value != MergedCellValues.Restart && places.Count > 0)
        {
            places.Add(places[^1] with { Span = CellSpan.FromLeft });
            return;
        }

        // A cell that goes on where nothing began is one of its own: Word shows it so.
        var upper = above?[places.Count] ?? GridCell.None;
        var first = goesOn && upper.Span != CellSpan.Absent
            ? upper with { Span = CellSpan.FromAbove }
            : new GridCell(WordText.OfCell(cell), CellSpan.Origin);
        for (var i = 0; i < width && places.Count < maxColumns; i++)
            places.Add(i == 0 || first.Span == CellSpan.FromAbove ? first : first with { Span = CellSpan.FromLeft });
    }

    /// <summary>A hidden row, or one whose deletion is tracked.</summary>
    private static bool IsUnseen(TableRowProperties? properties) =>
        properties?.GetFirstChild<Deleted>() is not null || WordText.IsOn(properties?.GetFirstChild<Hidden>());
}
