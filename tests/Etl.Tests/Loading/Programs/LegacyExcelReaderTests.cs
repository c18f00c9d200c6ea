using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Warehouse.Reading;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Office;
using Warehouse.Reading.Form;
using Warehouse.SampleReports;
using Warehouse.SampleReports.Judging;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Warehouse.Etl.Tests.Loading.Programs;

/// <summary>Workbooks of before 2007, as LibreOffice writes them from the samples.</summary>
public sealed class LegacyExcelReaderTests
{
    private static readonly Lazy<byte[]> Sample =
        new(() => Old(SampleRenderers.Named("xlsx one-sheet").Render(new FigureGenerator(5).NextComplete(AgencySize.County))));

    [Theory]
    [InlineData("xlsx one-sheet")]
    [InlineData("xlsx sheet-per-table")]
    public void An_old_workbook_gives_back_every_cell(string sample)
    {
        var report = new FigureGenerator(3).NextComplete(AgencySize.City);

        ReportDifferences.Of(report, Parse(Old(SampleRenderers.Named(sample).Render(report)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("row")]
    [InlineData("column")]
    [InlineData("sheet")]
    public void What_an_old_workbook_hides_is_read_as_in_a_new_one(string what)
    {
        var book = Hide(what);

        Lines(Old(book)).ShouldBe(Lines(book));
    }

    [Theory]
    [InlineData(14u, "45292")]
    [InlineData(9u, "1")]
    public void A_date_and_a_share_are_no_figures(uint format, string value)
    {
        var book = Change(cell =>
        {
            cell.CellValue = new CellValue(value);
            cell.StyleIndex = 1;
        }, new Stylesheet(
            new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = format, ApplyNumberFormat = true })));

        Parse(Old(book)).Report().Cell(FormTable.Disclosure, "licensing", "decisions").State.ShouldBe(CellState.Unreadable);
    }

    [Fact]
    public void An_error_in_an_old_workbook_is_unreadable_and_not_blank() => Parse(Old(Change(
        cell =>
        {
            cell.DataType = CellValues.Error;
            cell.CellFormula = new CellFormula("1/0");
            cell.CellValue = new CellValue("#DIV/0!");
        }, null))).Report().Cell(FormTable.Disclosure, "licensing", "decisions").State.ShouldBe(CellState.Unreadable);

    [Fact]
    public void An_old_workbook_cut_anywhere_is_refused()
    {
        var whole = Sample.Value;
        var random = new Random(11);
        for (var i = 0; i < 50; i++)
        {
            var cut = random.Next(600, whole.Length);

            Outcome(whole[..cut]).ShouldBe("DamagedFile", $"cut at {cut}");
        }
    }

    [Fact]
    public void An_old_workbook_with_flipped_bytes_is_read_or_refused_without_any_other_exception()
    {
        var random = new Random(12);
        for (var i = 0; i < 300; i++)
        {
            var bytes = Sample.Value.ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));

            Outcome(bytes).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Garbage_in_the_streams_of_an_old_workbook_is_refused()
    {
        var whole = Sample.Value;
        var random = new Random(15);
        for (var i = 0; i < 20; i++)
        {
            var bytes = new byte[random.Next(600, 20_000)];
            random.NextBytes(bytes);
            whole.AsSpan(0, Math.Min(512, bytes.Length)).CopyTo(bytes);

            Outcome(bytes).ShouldBe("DamagedFile");
        }
    }

    private static byte[] Hide(string what) => Change(
        cell =>
        {
            var sheet = cell.Ancestors<Worksheet>().Single();
            if (what == "row")
                ((Row)cell.Parent!).Hidden = true;
            else if (what == "column")
                sheet.InsertBefore(new Columns(new Column { Min = 3, Max = 3, Hidden = true, Width = 10, CustomWidth = true }), sheet.GetFirstChild<SheetData>());
            else
                AddHiddenCopy(sheet);
        }, null);

    private static void AddHiddenCopy(Worksheet sheet)
    {
        var part = sheet.WorksheetPart!;
        var workbook = (WorkbookPart)part.GetParentParts().Single();
        var copy = workbook.AddNewPart<WorksheetPart>();
        copy.Worksheet = (Worksheet)sheet.CloneNode(deep: true);
        workbook.Workbook.Sheets!.Append(new Sheet { Name = "old", SheetId = 99, Id = workbook.GetIdOfPart(copy), State = SheetStateValues.Hidden });
    }

    private static byte[] Change(Action<Cell> change, Stylesheet? styles)
    {
        using var stream = new MemoryStream();
        stream.Write(SampleRenderers.Named("xlsx one-sheet").Render(new FigureGenerator(3).NextComplete(AgencySize.City)));
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var workbook = document.WorkbookPart!;
            if (styles is not null)
                workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles;
            var rows = workbook.WorksheetParts.Single().Worksheet.Descendants<Row>();
            change(rows.First(row => row.InnerText.Contains("行政许可", StringComparison.Ordinal)).Elements<Cell>().ElementAt(1));
        }

        return stream.ToArray();
    }

    private static byte[] Old(byte[] book) => LibreOffice.Convert(book, "xls", "xlsx");

    private static ParseResult Parse(byte[] book) => Parsers.Default.Parse(book, "application/vnd.ms-excel", TestContext.Current.CancellationToken);

    private static string Lines(byte[] book) => string.Join('\n', ReportLines(Parse(book)));

    private static IEnumerable<string> ReportLines(ParseResult result) =>
        result.Report().Cells.Select(cell => $"{cell.Key} {cell.Value} {cell.State}");

    private static string Outcome(byte[] bytes)
    {
        try
        {
            return string.Join('\n', DocumentLines.Of(new LegacyExcelReader().Read(
                new DocumentSource(bytes, null), DocumentLimits.Default, TestContext.Current.CancellationToken))) + " ";
        }
        catch (DocumentRefusedException refused)
        {
            return refused.Reason.ToString();
        }
    }
}
