using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Warehouse.SampleReports.Printing;

namespace Warehouse.SampleReports.Excel;

/// <summary>Writes a report as an Excel workbook with merged cells.</summary>
/// <param name="style">How the workbook is built.</param>
public sealed class ExcelRenderer(ExcelStyle style) : IReportRenderer
{
    /// <inheritdoc/>
    public string Name => $"xlsx {style.Name}";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public byte[] Render(ReportFigures report)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            foreach (var blocks in Sheets(ReportPrinter.Print(report, style.Print)))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = Worksheet(blocks);
                var number = (uint)sheets.ChildElements.Count + 1;
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = $"Sheet{number}" });
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private IEnumerable<IReadOnlyList<PrintedBlock>> Sheets(PrintedReport report)
    {
        var blocks = report.Blocks.Prepend(new PrintedBlock.Paragraph(report.Title)).ToList();
        if (!style.HasSheetPerTable)
            return [blocks];
        var cuts = blocks.Select((block, i) => (block, i)).Where(pair => pair.block is PrintedBlock.Table).Select(pair => pair.i + 1)
            .Prepend(0).ToList();
        return cuts.Zip(cuts.Skip(1).Append(blocks.Count), (from, to) => blocks[from..to]).Where(part => part.Count > 0);
    }

    private Worksheet Worksheet(IReadOnlyList<PrintedBlock> blocks)
    {
        var (data, merges, next) = (new SheetData(), new MergeCells(), 1);
        foreach (var block in blocks)
        {
            if (block is PrintedBlock.Table table)
            {
                next = Append(data, merges, table.Content, next);
                continue;
            }

            var text = block is PrintedBlock.Heading heading ? heading.Text : ((PrintedBlock.Paragraph)block).Text;
            data.Append(new Row(TextCell("A", next, text)) { RowIndex = (uint)next });
            next++;
        }

        return merges.HasChildren ? new Worksheet(data, merges) : new Worksheet(data);
    }

    private int Append(SheetData data, MergeCells merges, PrintedTable table, int first)
    {
        var origins = table.Place().ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Cell);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var line = new Row { RowIndex = (uint)(first + row) };
            for (var column = 0; column < table.ColumnCount; column++)
            {
                var cell = origins.GetValueOrDefault((row, column));
                line.Append(Cell(Letter(column), first + row, cell));
                if (cell is { RowSpan: > 1 } or { ColumnSpan: > 1 })
                {
                    var end = $"{Letter(column + cell.ColumnSpan - 1)}{first + row + cell.RowSpan - 1}";
                    merges.Append(new MergeCell { Reference = $"{Letter(column)}{first + row}:{end}" });
                }
            }

            data.Append(line);
        }

        return first + table.Rows.Count;
    }

    private Cell Cell(string column, int row, PrintedCell? cell)
    {
        if (string.IsNullOrEmpty(cell?.Text))
            return new Cell { CellReference = $"{column}{row}" };
        if (style.StoresNumbers && cell.Role == CellRole.Value && double.TryParse(cell.Text, CultureInfo.InvariantCulture, out var number))
            return Number(column, row, number);
        return TextCell(column, row, cell.Text);
    }

    private static Cell Number(string column, int row, double number) => new()
    {
        CellReference = $"{column}{row}",
        CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)),
    };

    private static Cell TextCell(string column, int row, string text) => new()
    {
        CellReference = $"{column}{row}",
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Letter(int column) => ((char)('A' + column)).ToString();
}
