using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Word;

/// <summary>Writes a report as a Word document with merged cells as in the official blank form.</summary>
/// <param name="style">How the document is built.</param>
public sealed class WordRenderer(WordStyle style) : IReportRenderer
{
    /// <inheritdoc/>
    public string Name => $"docx {style.Name}";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public string Extension => ".docx";

    /// <inheritdoc/>
    public byte[] Render(ReportFigures report)
    {
        var printed = ReportPrinter.Print(report, style.Print).MapTables(style.Tables);
        var blocks = printed.Blocks.Select(OpenXmlElement (block) => block switch
        {
            PrintedBlock.Heading heading => Paragraph(heading.Text),
            PrintedBlock.Paragraph paragraph => Paragraph(paragraph.Text),
            PrintedBlock.Table table => Table(table.Content),
            _ => throw new InvalidOperationException($"A block of the kind {block.GetType().Name} has no Word element."),
        }).Prepend(Paragraph(printed.Title));
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(
                style.IsInLayoutTable ? new Body(LayoutTable(blocks)) : new Body(blocks));
        }

        return stream.ToArray();
    }

    private Paragraph Paragraph(string text)
    {
        var cut = style.CutsRuns ? text.Length / 2 : 0;
        return new Paragraph(new[] { text[..cut], text[cut..] }.Where(part => part.Length > 0)
            .Select(part => new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(part) { Space = SpaceProcessingModeValues.Preserve })));
    }

    private static Table LayoutTable(IEnumerable<OpenXmlElement> blocks) =>
        new(new TableGrid(new GridColumn()), new TableRow(new TableCell(blocks.Append(new Paragraph()))));

    private Table Table(PrintedTable table)
    {
        var placed = table.Place();
        var word = new Table(new TableProperties(Borders()),
            new TableGrid(Enumerable.Range(0, table.ColumnCount).Select(_ => new GridColumn { Width = "700" })));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            word.Append(new TableRow(placed
                .Where(cell => cell.Row <= row && cell.Row + cell.Cell.RowSpan > row).OrderBy(cell => cell.Column)
                .Select(cell => Cell(cell, row))));
        }

        return word;
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single },
        new LeftBorder { Val = BorderValues.Single },
        new BottomBorder { Val = BorderValues.Single },
        new RightBorder { Val = BorderValues.Single },
        new InsideHorizontalBorder { Val = BorderValues.Single },
        new InsideVerticalBorder { Val = BorderValues.Single });

    private TableCell Cell(PlacedCell placed, int row)
    {
        var properties = new TableCellProperties();
        if (placed.Cell.ColumnSpan > 1)
            properties.Append(new GridSpan { Val = placed.Cell.ColumnSpan });
        if (placed.Cell.RowSpan > 1)
            properties.Append(row == placed.Row ? new VerticalMerge { Val = MergedCellValues.Restart } : new VerticalMerge());
        return new TableCell(properties, Paragraph(row == placed.Row ? placed.Cell.Text : ""));
    }
}
