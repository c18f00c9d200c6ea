using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>The last issue of a workbook of every template, scope and language.</summary>
[Collection(CrawledBooksCollection.Name)]
public sealed class EveryWorkbookTests(CrawledBooks books)
{
    /// <summary>Names of the workbooks.</summary>
    public static TheoryData<string> Names => [.. EveryWorkbook.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_validator_of_the_format_finds_no_error(string name)
    {
        using var document = SpreadsheetDocument.Open(books.Issues(name)[0], isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Take(10).ShouldBeEmpty();
    }

    [Fact]
    public async Task SheetJs_reads_every_sheet_of_every_workbook_with_all_its_numbers()
    {
        var files = EveryWorkbook.Names.Select(name => books.Issues(name)[0]).ToList();

        var read = await SheetJs.ReadAsync(files);

        foreach (var file in files)
            read[file].ToDictionary(sheet => sheet.Key, sheet => sheet.Value.Numbers).ShouldBe(Numbers(file), ignoreOrder: true, Path.GetFileName(file));
    }

    private static Dictionary<string, int> Numbers(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var workbook = document.WorkbookPart!;
        return workbook.Workbook.Sheets!.Elements<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>()
                .Count(cell => cell.CellValue is not null && (cell.DataType is null || cell.DataType.Value == CellValues.Number)));
    }
}
