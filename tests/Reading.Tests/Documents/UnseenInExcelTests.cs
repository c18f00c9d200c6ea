using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Warehouse.Reading.Tests.Documents;

/// <summary>
/// What Excel does not show is no part of the report; what it shows otherwise than it stores is read as it is shown, or not at all.
/// </summary>
public class UnseenInExcelTests
{
    private const uint Plain = 0;
    private const uint Date = 1;
    private const uint ChineseDate = 2;
    private const uint Percentage = 3;
    private const uint Struck = 4;
    private const uint Counter = 5;

    [Theory]
    [InlineData("number", "45292", Date)]
    [InlineData("number", "45292", ChineseDate)]
    [InlineData("number", "1", Percentage)]
    [InlineData("boolean", "1", Plain)]
    [InlineData("error", "#REF!", Plain)]
    public void A_date_a_share_a_truth_and_an_error_are_no_figures(string type, string value, uint style) =>
        Read(cell => Set(cell, type, value, style)).State.ShouldBe(CellState.Unreadable);

    [Theory]
    [InlineData("number", "13957", Plain)]
    [InlineData("number", "13957", Counter)]
    [InlineData("number", "1.3957E4", Plain)]
    [InlineData("string", "13957", Plain)]
    public void A_number_is_read_however_it_is_stored(string type, string value, uint style) =>
        Read(cell => Set(cell, type, value, style)).Value.ShouldBe(13957);

    [Fact]
    public void The_stored_result_of_a_formula_is_read() => Read(cell =>
    {
        Set(cell, "number", "13957", Plain);
        cell.CellFormula = new CellFormula("13956+1");
    }).Value.ShouldBe(13957);

    [Fact]
    public void A_formula_without_a_stored_result_is_unreadable_and_not_blank() => Read(cell =>
    {
        cell.CellValue = null;
        cell.DataType = null;
        cell.CellFormula = new CellFormula("SUM(B1:B9)");
    }).State.ShouldBe(CellState.Unreadable);

    [Fact]
    public void A_struck_number_is_not_reported() => Read(cell => Set(cell, "number", "13957", Struck)).State.ShouldBe(CellState.Blank);

    [Theory]
    [InlineData("""<r><rPr><strike/></rPr><t>8</t></r><r><t>13957</t></r>""")]
    [InlineData("""<r><t>13957</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>""")]
    [InlineData("""<t>13957</t><rPh sb="0" eb="1"><t>8</t></rPh>""")]
    public void Struck_parts_marks_of_notes_and_phonetic_guides_are_no_digits(string text) => Read(cell =>
    {
        cell.CellValue = null;
        cell.DataType = CellValues.InlineString;
        cell.InnerXml = $"""<is xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{text}</is>""";
    }).Value.ShouldBe(13957);

    [Fact]
    public void A_hidden_row_says_nothing() => Read(cell => ((Row)cell.Parent!).Hidden = true).State.ShouldBe(CellState.Missing);

    [Theory]
    [InlineData(9, null)] // all that the merged cell covers
    [InlineData(0, 13957)] // its first column only: Excel shows the figure in the others
    public void A_hidden_column_says_nothing(uint further, int? shown) => Read(cell =>
    {
        var column = (uint)(cell.CellReference!.Value![0] - 'A' + 1);
        var sheet = cell.Ancestors<Worksheet>().Single();
        sheet.InsertBefore(
            new Columns(new Column { Min = column, Max = column + further, Hidden = true }), sheet.GetFirstChild<SheetData>());
    }).Value.ShouldBe(shown);

    private static void Set(Cell cell, string type, string value, uint style)
    {
        cell.RemoveAllChildren();
        cell.DataType = type switch
        {
            "boolean" => CellValues.Boolean,
            "error" => CellValues.Error,
            "string" => CellValues.String,
            _ => CellValues.Number,
        };
        cell.CellValue = new CellValue(value);
        cell.StyleIndex = style;
    }

    private static Warehouse.Reading.Form.Cell Read(Action<Cell> change)
    {
        using var stream = new MemoryStream();
        stream.Write(SampleRenderers.Named("xlsx one-sheet").Render(Report()));
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var workbook = document.WorkbookPart!;
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var cell = workbook.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(cell => cell.CellValue?.Text == "13957");
            change(cell);
        }

        return Parsers.Default.Parse(stream.ToArray(), null, TestContext.Current.CancellationToken).Report()
            .Cell(FormTable.Disclosure, "licensing", "decisions");
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 176, FormatCode = "m\"月\"d\"日\"" },
            new NumberingFormat { NumberFormatId = 177, FormatCode = "[Red]0\" 件 (yd)\"" }),
        new Fonts(new Font(), new Font(new Strike())),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 14 },
            new CellFormat { NumberFormatId = 176 },
            new CellFormat { NumberFormatId = 9 },
            new CellFormat { FontId = 1 },
            new CellFormat { NumberFormatId = 177 }));

    private static ReportFigures Report()
    {
        var licensing = new CellKey(FormTable.Disclosure, "licensing", "decisions");
        var report = new FigureGenerator(5).NextComplete(AgencySize.County);
        return report with
        {
            Tables = [.. report.Tables.Select(table => table.Table != FormTable.Disclosure ? table
                : table with { Cells = new Dictionary<CellKey, decimal?>(table.Cells) { [licensing] = 13957 } })],
        };
    }
}
