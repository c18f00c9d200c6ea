using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Dapper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>The books as opened by programs that are not ours.</summary>
[Collection(CountryBooksCollection.Name)]
public sealed partial class OtherProgramsTests(CountryBook book, ConvertedBooks converted) : IClassFixture<ConvertedBooks>
{
    /// <summary>The books that are converted.</summary>
    public static TheoryData<string> Books => [.. ConvertedBooks.Names];

    [Theory]
    [MemberData(nameof(Books))]
    public async Task LibreOffice_calculates_every_formula_to_the_value_that_the_file_states(string name)
    {
        var written = Formulas(await converted.OriginalAsync(name));

        var calculated = Cells(await converted.CalculatedAsync(name));

        written.Count.ShouldBeGreaterThan(500);
        written.Where(formula => !Same(formula.Value, calculated.GetValueOrDefault(formula.Key, "")))
            .Select(formula => $"{formula.Key}: written {formula.Value}, calculated {calculated.GetValueOrDefault(formula.Key)}").Take(10).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("annual zh", "全国政府信息公开年度汇总", "法定三表合计（2025 年度，全国）")]
    [InlineData("annual en", "China: annual book of government information disclosure", "The statutory tables, summed (2025, China)")]
    [InlineData("agency zh", "政府信息公开年报分析", "与同类机关")]
    [InlineData("agency en", "disclosure reports beside its peers", "Median of peers")]
    public async Task LibreOffice_prints_it(string name, string title, string heading)
    {
        var text = await TextAsync(name);

        text.ShouldContain(title);
        text.ShouldContain(heading);
        text.ShouldNotContain("#REF!");
        text.ShouldNotContain("#NAME?");
        text.ShouldNotContain("Err:");
        text.ShouldNotContain("###");
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task Each_statutory_table_is_printed_on_one_page(string name)
    {
        var pages = (await TextAsync(name)).Split('\f').Where(page => page.Split('\n')[0].TrimEnd().EndsWith(name.EndsWith("zh", StringComparison.Ordinal) ? "法定三表" : "Statutory tables", StringComparison.Ordinal));

        pages.Count().ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task No_text_is_printed_smaller_than_seven_points(string name)
    {
        var pages = await converted.RunAsync("pdftohtml", "-xml", "-i", "-zoom", "3", "-stdout", await converted.PrintedAsync(name));
        FontSize().Count(pages).ShouldBeGreaterThan(10);
        var small = pages.Split("<page ")
            .Where(page => FontSize().Matches(page).Any(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) < 6.9 * 3)) // sizes are rounded
            .Select(page => page[..Math.Min(page.Length, 1200)]);
        small.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_printed_page_of_a_wide_sheet_names_the_agencies_and_says_what_an_empty_cell_means()
    {
        var pages = (await TextAsync("annual zh")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        var wide = pages.Where(page => page.Split('\n')[0].TrimEnd().EndsWith("机关年度", StringComparison.Ordinal)).ToList();
        wide.Count.ShouldBeGreaterThan(3);
        wide.Where(page => !page.Split('\n').Any(line => line.TrimStart().StartsWith("机关", StringComparison.Ordinal))).ShouldBeEmpty();
        pages.ShouldAllBe(page => page.Contains("灰色空格：没有报告", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SheetJs_reads_back_every_figure_of_the_data_sheets()
    {
        var sums = (await SheetJs.ReadAsync(book.File))[book.File];

        using var workbook = new XLWorkbook(book.File);
        foreach (var sheet in workbook.Worksheets.Where(sheet => sheet.Tables.Any()))
        {
            var numbers = sheet.CellsUsed(cell => cell.DataType == XLDataType.Number || cell.DataType == XLDataType.DateTime).ToList();
            sums[sheet.Name].Numbers.ShouldBe(numbers.Count, sheet.Name);
            sums[sheet.Name].Sum.ShouldBe(numbers.Sum(Number), 1e-6, sheet.Name);
        }
    }

    [Fact]
    public async Task What_SheetJs_reads_adds_up_to_what_SQL_says_of_the_snapshot()
    {
        var sums = (await SheetJs.ReadAsync(book.File))[book.File];

        using var snapshot = book.Snapshot.OpenConnection();
        sums["机关年度"].Columns["本年新收（件）"].ShouldBe(snapshot.ExecuteScalar<double>("select sum(received)::double from mart_report"));
        sums["机关年度"].Columns["行政诉讼（件）"].ShouldBe(snapshot.ExecuteScalar<double>(
            "select sum(litigation_direct_total + litigation_after_reconsideration_total)::double from mart_report"));
        sums["主动公开"].Columns["数值"].ShouldBe(
            snapshot.ExecuteScalar<double>(
                "select sum(value)::double from fact_disclosure join dim_report using (report_key) join v_agency using (agency_id) where is_current and kind <> 'government'"),
            1e-6);
        sums["逾期未报"].Columns["逾期（天）"].ShouldBe(
            snapshot.ExecuteScalar<double>("select sum(days_after_due)::double from v_coverage where year = 2025 and publication_state <> 'published'"));
    }

    private async Task<string> TextAsync(string name) => await converted.RunAsync("pdftotext", "-layout", await converted.PrintedAsync(name), "-");

    private static double Number(IXLCell cell) =>
        cell.DataType == XLDataType.DateTime ? cell.GetDateTime().ToOADate() : cell.GetDouble();

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

    [GeneratedRegex("<fontspec [^>]*size=\"([0-9]+)\"", RegexOptions.None, 10_000)]
    private static partial Regex FontSize();
}
