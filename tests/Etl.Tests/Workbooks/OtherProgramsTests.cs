using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>The annual book as opened by programs that are not ours.</summary>
public sealed partial class OtherProgramsTests(CountryBook book) : IClassFixture<CountryBook>, IDisposable
{
    private const string Package = "xlsx@0.18.5";

    private readonly OfficeProgram _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task LibreOffice_calculates_every_formula_to_the_value_that_the_file_states()
    {
        var written = Formulas(book.File);
        var emptied = Path.Combine(_office.Folder, "book.xlsx");
        EmptyFormulas(book.File, emptied);

        var calculated = Cells(await _office.ConvertAsync(emptied, "xlsx"));

        written.Count.ShouldBeGreaterThan(500);
        written.Where(formula => !Same(formula.Value, calculated.GetValueOrDefault(formula.Key, "")))
            .Select(formula => $"{formula.Key}: written {formula.Value}, calculated {calculated.GetValueOrDefault(formula.Key)}").Take(10).ShouldBeEmpty();
    }

    [Fact]
    public async Task LibreOffice_prints_it()
    {
        var pdf = await _office.ConvertAsync(book.File, "pdf");

        var text = await _office.RunAsync("pdftotext", TimeSpan.FromMinutes(1), ["-layout", pdf, "-"]);
        text.ShouldContain("全国政府信息公开年度汇总");
        text.ShouldContain("法定三表合计（2025 年度，全国）");
        text.ShouldNotContain("#REF!");
        text.ShouldNotContain("#NAME?");
        text.ShouldNotContain("Err:");
        text.ShouldNotContain("###");
    }

    [Fact]
    public async Task SheetJs_reads_back_every_figure_of_the_data_sheets()
    {
        await InstallAsync();
        var script = Path.Combine(Repository.Root, "tests", "Etl.Tests", "Workbooks", "read-workbook.mjs");
        File.Copy(script, Path.Combine(_office.Folder, "read.mjs"));

        var sums = JsonSerializer.Deserialize<Dictionary<string, SheetSum>>(
            await _office.RunAsync("node", TimeSpan.FromMinutes(1), ["read.mjs", book.File]), JsonSerializerOptions.Web)!;

        using var workbook = new XLWorkbook(book.File);
        foreach (var sheet in workbook.Worksheets.Where(sheet => sheet.Tables.Any()))
        {
            var numbers = sheet.CellsUsed(cell => cell.DataType == XLDataType.Number || cell.DataType == XLDataType.DateTime).ToList();
            sums[sheet.Name].Numbers.ShouldBe(numbers.Count, sheet.Name);
            sums[sheet.Name].Sum.ShouldBe(numbers.Sum(Number), 1e-6, sheet.Name);
        }
    }

    private static double Number(IXLCell cell) =>
        cell.DataType == XLDataType.DateTime ? cell.GetDateTime().ToOADate() : cell.GetDouble();

    private async Task InstallAsync()
    {
        File.WriteAllText(Path.Combine(_office.Folder, "package.json"), "{\"private\":true}");
        try
        {
            await _office.RunAsync("npm", TimeSpan.FromSeconds(120), ["install", "--no-audit", "--no-fund", "--ignore-scripts", Package]);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException)
        {
            Assert.Skip($"npm is offline: {e.Message}");
        }
    }

    private static bool Same(string written, string calculated) =>
        double.TryParse(written, CultureInfo.InvariantCulture, out var a) && double.TryParse(calculated, CultureInfo.InvariantCulture, out var b)
            ? Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)) : written == calculated;

    private static Dictionary<string, string> Formulas(string file) => Read(file, cell => cell.CellFormula is not null);

    private static Dictionary<string, string> Cells(string file) => Read(file, _ => true);

    private static Dictionary<string, string> Read(string file, Func<Cell, bool> wanted)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var workbook = document.WorkbookPart!;
        var shared = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        return (from sheet in workbook.Workbook.Sheets!.Elements<Sheet>()
                let part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)
                from cell in part.Worksheet.Descendants<Cell>()
                where wanted(cell)
                select ($"{sheet.Name}!{cell.CellReference}", Text(cell, shared))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    private static string Text(Cell cell, List<string> shared) =>
        cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? "" : cell.CellValue?.Text ?? "";

    // Without values there is nothing that LibreOffice could keep: it must calculate.
    private static void EmptyFormulas(string file, string target)
    {
        File.Copy(file, target);
        using var archive = ZipFile.Open(target, ZipArchiveMode.Update);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
        {
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            CachedValue().IsMatch(text).ShouldBe(text.Contains("</f>", StringComparison.Ordinal), entry.FullName);
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(CachedValue().Replace(text, "$1"));
        }
    }

    [GeneratedRegex(@"(</f>)<v>[^<]*</v>", RegexOptions.None, 10_000)]
    private static partial Regex CachedValue();

    private sealed record SheetSum(int Numbers, double Sum);
}
