using System.Security.Cryptography;
using ClosedXML.Excel;
using Dapper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Warehouse.Etl.Tests.Workbooks;

[Collection(CountryBooksCollection.Name)]
public sealed class AnnualBookTests(CountryBook book)
{
    [Fact]
    public void The_validator_of_the_format_finds_no_error()
    {
        using var document = SpreadsheetDocument.Open(book.File, isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Take(10).ShouldBeEmpty();
    }

    [Fact]
    public void It_holds_the_sheets_of_an_annual_book_in_their_order()
    {
        using var workbook = new XLWorkbook(book.File);

        workbook.Worksheets.Select(sheet => sheet.Name).ShouldBe(
        [
            "封面", "总览", "法定三表", "趋势", "结果构成", "分机关", "机关年度", "指标数据", "办理结果", "复议诉讼", "主动公开", "逾期未报", "数据质量",
            "更正记录", "变化", "指标口径", "清单",
        ]);
    }

    [Fact]
    public async Task Its_text_is_the_one_that_was_read_and_approved()
    {
        var approved = Path.Combine(Repository.Root, "tests", "Etl.Tests", "Workbooks", "annual-book.txt");
        var text = BookText.Write(book.File);
        var actual = Path.Combine(Path.GetTempPath(), "annual-book.actual.txt");
        await File.WriteAllTextAsync(actual, text, TestContext.Current.CancellationToken);

        text.Split('\n').ShouldBe(
            (await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken)).Split('\n'),
            $"If the change is meant, copy {actual} to {approved}.");
    }

    [Fact]
    public async Task The_same_snapshot_and_definition_give_the_same_file()
    {
        var before = SHA256.HashData(await File.ReadAllBytesAsync(book.File, TestContext.Current.CancellationToken));
        var again = await book.Books.MakeAsync(SampleBooks.Annual);

        again.ShouldBe(book.File);
        SHA256.HashData(await File.ReadAllBytesAsync(again, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public void Every_control_figure_agrees_with_the_facts()
    {
        using var workbook = new XLWorkbook(book.File);
        var marks = workbook.Worksheet("清单").Column(5).CellsUsed().Select(cell => (string)cell.CachedValue).ToList();

        marks.Count(mark => mark == "✓").ShouldBeGreaterThan(14);
        marks.ShouldNotContain("✗");
    }

    [Fact]
    public void Sums_of_the_data_sheets_are_those_of_the_snapshot()
    {
        using var connection = book.Snapshot.OpenConnection();
        using var workbook = new XLWorkbook(book.File);
        var agencies = workbook.Worksheet("分机关").Tables.Single();

        Sum(agencies, "本年新收（件）").ShouldBe(connection.ExecuteScalar<double>("select sum(received)::double from mart_report where year = 2025"));
        agencies.DataRange.RowCount().ShouldBe(connection.ExecuteScalar<int>("select count(*)::integer from v_agency"));
        Sum(workbook.Worksheet("机关年度").Tables.Single(), "办理总计（件）")
            .ShouldBe(connection.ExecuteScalar<double>("select sum(processed)::double from mart_report"));
    }

    [Fact]
    public void The_overview_shows_what_the_metric_views_say()
    {
        using var connection = book.Snapshot.OpenConnection();
        using var workbook = new XLWorkbook(book.File);
        var expected = connection.ExecuteScalar<double>(
            "select sum(numerator)::double / sum(denominator)::double from metric_disclosure_rate where year = 2025 and kind <> 'government'");

        Convert.ToDouble(workbook.NamedRange("key_disclosure_rate").Ranges.Single().FirstCell().CachedValue, System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void Data_sheets_are_tables_without_merged_cells_with_frozen_headers()
    {
        using var workbook = new XLWorkbook(book.File);
        foreach (var sheet in workbook.Worksheets.Where(sheet => sheet.Tables.Any()))
        {
            sheet.MergedRanges.ShouldBeEmpty(sheet.Name);
            sheet.SheetView.SplitRow.ShouldBe(1, sheet.Name);
            sheet.PageSetup.PageOrientation.ShouldBe(XLPageOrientation.Landscape, sheet.Name);
            sheet.PageSetup.PagesWide.ShouldBeInRange(1, 3, sheet.Name);
            sheet.Tables.Single().ShowAutoFilter.ShouldBeTrue(sheet.Name);
        }
    }

    [Fact]
    public void The_header_and_the_agency_stand_on_every_printed_page_of_a_data_sheet()
    {
        using var document = SpreadsheetDocument.Open(book.File, isEditable: false);
        var titles = document.WorkbookPart!.Workbook.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>()
            .Where(name => name.Name == "_xlnm.Print_Titles").Select(name => name.Text).ToList();

        titles.ShouldContain("分机关!$A:$A,分机关!$1:$1");
        titles.ShouldContain("机关年度!$A:$B,机关年度!$1:$1");
    }

    [Fact]
    public void Every_chart_has_a_title_and_a_sentence_for_those_who_do_not_see_it()
    {
        using var document = SpreadsheetDocument.Open(book.File, isEditable: false);
        var frames = document.WorkbookPart!.WorksheetParts.Where(part => part.DrawingsPart is not null)
            .SelectMany(part => part.DrawingsPart!.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>()).ToList();

        frames.Count.ShouldBe(6);
        frames.ShouldAllBe(frame => frame.Name!.Value!.Length > 0 && frame.Description!.Value!.Length > 10);
    }

    [Fact]
    public void Nothing_of_the_machine_or_the_moment_is_in_the_file()
    {
        using var file = File.OpenRead(book.File);
        var parts = PackageParts.Read(file);

        parts.Values.ShouldNotContain(text => text.Contains(Environment.MachineName, StringComparison.Ordinal) && Environment.MachineName.Length > 4);
        parts["docProps/core.xml"].ShouldContain("2026-04-01T02:03:04Z");
    }

    private static double Sum(IXLTable table, string column) =>
        table.DataRange.Column(table.Field(column).Index + 1).Cells().Where(cell => !cell.IsEmpty() && cell.DataType == XLDataType.Number).Sum(cell => cell.GetDouble());
}
