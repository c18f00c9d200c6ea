using System.Security.Cryptography;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Warehouse.Etl.Workbooks.Writing;
using Warehouse.Etl.Workbooks.Writing.Charts;

namespace Warehouse.Etl.Tests.Workbooks;

public sealed class WritingTests
{
    private static readonly BookIdentity Identity = new("测试 & 试验", "范围", "Warehouse", "snapshot", new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.FromHours(8)));
    private static readonly BookNotes Notes = new("未报告", "报告中没有这个数字；空格不等于零。", "本期无记录。", "个百分点", "样本太小。", "灰色：未报告。");

    [Fact]
    public void A_long_address_is_shown_by_its_host_and_its_end_and_leads_where_it_led()
    {
        var address = $"https://www.example.gov.cn/{new string('a', 200)}/2025.html";

        var cell = CellValue.OfAddress(address);

        cell.Link.ShouldBe(address);
        cell.Text!.Length.ShouldBe(40);
        cell.Text.ShouldStartWith("www.example.gov.cn/…a");
        cell.Text.ShouldEndWith("a/2025.html");
    }

    [Fact]
    public void An_address_that_Excel_cannot_follow_is_shown_whole()
    {
        var address = $"https://www.example.gov.cn/{new string('a', 3000)}";

        CellValue.OfAddress(address).Text.ShouldBe(address);
    }

    [Fact]
    public void A_book_with_every_feature_is_valid()
    {
        using var file = Write();
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void The_same_draft_gives_the_same_bytes()
    {
        using var first = Write();
        using var second = Write();

        PackageParts.Differences(first, second).ShouldBeEmpty();
        SHA256.HashData(second.ToArray()).ShouldBe(SHA256.HashData(first.ToArray()));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("'=1")]
    public void Text_that_begins_like_a_formula_stays_text_also_after_editing(string text)
    {
        using var file = Write(text);
        using var book = new XLWorkbook(file);
        var cell = book.Worksheet("数据").Cell(2, 1);

        cell.HasFormula.ShouldBeFalse();
        cell.GetString().ShouldBe(text.Replace('\t', ' '));
        cell.Style.IncludeQuotePrefix.ShouldBeTrue();
        book.Worksheet("封面").Cell(3, 1).HasFormula.ShouldBeFalse();
        book.Worksheet("封面").Cell(3, 1).GetString().ShouldBe(text.Replace('\t', ' '));
    }

    [Theory]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("两\r\n行", "两\n行")]
    [InlineData("两\n行", "两\n行")]
    [InlineData("😀 <b>&amp;", "😀 <b>&amp;")]
    public void Text_that_could_break_the_file_is_made_harmless_and_the_rest_is_kept(string text, string kept)
    {
        using var file = Write(text);
        using var book = new XLWorkbook(file);

        book.Worksheet("数据").Cell(2, 1).GetString().ShouldBe(kept);
        book.Worksheet("封面").Cell(3, 1).GetString().ShouldBe(kept);
    }

    [Fact]
    public void Halves_of_characters_and_what_is_none_are_left_out()
    {
        CellText.Clean("a\ud800b\uffff\udc00c").ShouldBe("abc");
        CellText.Clean("😀").ShouldBe("😀");
    }

    [Theory]
    [InlineData("_x0041_ and _x000D_", "_x005F_x0041_ and _x005F_x000D_")]
    [InlineData("_x00_ _xyz", "_x00_ _xyz")]
    [InlineData("_x0041", "_x0041")]
    public void Text_that_looks_like_an_escape_is_escaped(string text, string stored) => CellText.Encode(text).ShouldBe(stored);

    [Fact]
    public void A_figure_that_was_not_reported_is_an_empty_cell_with_a_note()
    {
        using var file = Write();
        using var book = new XLWorkbook(file);
        var cell = book.Worksheet("数据").Cell(4, 2);

        cell.IsEmpty().ShouldBeTrue();
        cell.Style.Fill.BackgroundColor.ShouldBe(BookLook.MissingFill);
        book.Worksheet("数据").DataValidations.Single().InputMessage.ShouldBe(Notes.Missing);
    }

    [Fact]
    public void More_rows_than_a_sheet_holds_are_refused_with_what_to_do()
    {
        var rows = new CellValue[ExcelLimits.Rows][];

        Should.Throw<WorkbookRefusedException>(() => new DataTable("数据", "data", [new("a", "a", ColumnFormat.Text)], rows))
            .Message.ShouldContain("smaller scope");
    }

    [Fact]
    public void More_links_than_a_sheet_holds_are_refused_with_what_to_do() =>
        Should.Throw<WorkbookRefusedException>(() => Write([.. Enumerable.Range(0, ExcelLimits.LinksOnASheet + 1).Select(Linked)]))
            .Message.ShouldContain("65530");

    [Fact]
    public void As_many_links_as_a_sheet_holds_are_written()
    {
        using var file = Write([.. Enumerable.Range(0, 2).Select(Linked)]);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Hyperlink>().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("'a")]
    [InlineData("")]
    [InlineData("1234567890123456789012345678901 2")]
    public void A_name_that_no_sheet_can_have_is_refused(string name) =>
        Should.Throw<WorkbookRefusedException>(() => ExcelLimits.SheetName(name)).Message.ShouldContain("name of a sheet");

    [Fact]
    public void Rows_that_repeat_in_print_are_named_as_every_program_reads_them()
    {
        using var file = Write();
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        document.WorkbookPart!.Workbook.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>()
            .Where(name => name.Name == "_xlnm.Print_Titles").Select(name => name.Text).ShouldBe(["封面!$2:$2", "数据!$A:$A,数据!$1:$1"]);
    }

    [Fact]
    public void A_table_spans_its_header_and_all_its_rows()
    {
        using var file = Write();
        using var book = new XLWorkbook(file);

        book.Worksheet("数据").Tables.Single().RangeAddress.ToString().ShouldBe("A1:E4");
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_refused_and_not_cut() =>
        Should.Throw<WorkbookRefusedException>(() => Write(new string('长', ExcelLimits.TextLength + 1))).Message.ShouldContain("32767");

    [Fact]
    public void A_link_that_is_no_web_address_leads_nowhere()
    {
        CellValue.Of("x", "javascript:alert(1)").Link.ShouldBeNull();
        CellValue.Of("x", "file:///etc/passwd").Link.ShouldBeNull();
        CellValue.Of("x", "https://www.gov.cn/a b").Link.ShouldBe("https://www.gov.cn/a%20b");
    }

    private static CellValue[] Linked(int row) => [CellValue.Of("x", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"https://www.gov.cn/{row}"))];

    private static MemoryStream Write(IReadOnlyList<CellValue[]> rows)
    {
        using var draft = new BookDraft(Identity, Notes);
        draft.AddData(new DataTable("数据", "data", [new("name", "机关", ColumnFormat.Text)], rows));
        var file = new MemoryStream();
        BookFile.Write(draft, file, TestContext.Current.CancellationToken);
        file.Position = 0;
        return file;
    }

    private static MemoryStream Write(string text = "青岚市")
    {
        var table = Table(text);
        using var draft = new BookDraft(Identity, Notes);
        var page = draft.AddPage("封面", headerRow: 2);
        page.Widths(30, 12, 12);
        page.Span(1, 1, 3, "标题", PageStyle.Title);
        page.Text(2, 1, "年度", PageStyle.Header);
        page.Text(2, 2, "申请", PageStyle.Header);
        page.Text(3, 1, text, PageStyle.Value);
        var sum = page.Formula(3, 2, table.SumIfs("n", ("year", 2024)), PageStyle.Count);
        page.Formula(4, 2, new Formula($"IF(1=1,\"\",{sum.Text})", null), PageStyle.Count);
        page.LinkToSheet(5, 1, "数据");
        page.Bars(3, 2, 4, 2);
        page.NameCell(3, 2, "total");
        foreach (var kind in Enum.GetValues<ChartKind>())
            draft.AddChart("封面", Sample(kind, sum.Value), new ChartPlace(1, 7 + (int)kind * 10, 4, 16 + (int)kind * 10));
        draft.AddData(table);
        var file = new MemoryStream();
        BookFile.Write(draft, file, TestContext.Current.CancellationToken);
        file.Position = 0;
        return file;
    }

    private static Chart Sample(ChartKind kind, double? value) => new(
        kind, "申请（件）", "申请数。", NumberFormats.Count, new("'封面'!$A$3:$A$3", ["a"]), [new(new("'封面'!$B$2", ["申请"]), new("'封面'!$B$3:$B$3", [value]))]);

    private static DataTable Table(string text) => new(
        "数据", "data",
        [
            new("name", "机关", ColumnFormat.Text) { Note = "名称" }, new("n", "申请（件）", ColumnFormat.Count) { Mark = ColumnMark.Bar },
            new("year", "年度", ColumnFormat.Plain), new("day", "日期", ColumnFormat.Day) { Mark = ColumnMark.AnyText },
            new("rate", "公开率", ColumnFormat.Share) { Mark = ColumnMark.AboveZero },
        ],
        [
            [CellValue.Of(text), CellValue.Of(5), CellValue.Of(2024), CellValue.Of(new DateOnly(2025, 1, 31)), CellValue.Of(0.5)],
            [CellValue.Of("乙", "https://www.gov.cn/x"), CellValue.Of(7), CellValue.Of(2024), CellValue.Empty, CellValue.NotApplicable],
            [CellValue.Of("丙", "https://www.gov.cn/x"), CellValue.NotReported, CellValue.Of(2023), CellValue.Empty, CellValue.NotApplicable],
        ]);
}
