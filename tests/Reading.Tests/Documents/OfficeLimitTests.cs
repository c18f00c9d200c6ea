using System.IO.Compression;
using System.Text;
using Warehouse.Reading.Documents;
using Warehouse.Reading.Documents.Office;

namespace Warehouse.Reading.Tests.Documents;

/// <summary>Hostile Office files are refused with a reason, before they cost time or memory.</summary>
public class OfficeLimitTests
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string SheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("xl/workbook.xml")]
    public void A_zip_bomb_is_refused(string part)
    {
        var bomb = Package(part, new string(' ', 64 * 1024 * 1024));

        Refusal(Reader(part), bomb).ShouldBe(RefusalReason.LimitExceeded);
    }

    [Fact]
    public void Pictures_are_never_unpacked_so_a_bomb_among_them_does_no_harm()
    {
        var document = Package("word/document.xml", Document("<w:p><w:r><w:t>一</w:t></w:r></w:p>"),
            ("word/media/image1.png", new string('\0', 64 * 1024 * 1024)));

        Read(new WordReader(), document).Blocks.Count.ShouldBe(1);
    }

    [Fact]
    public void Ten_thousand_nested_tables_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 10_000))
            + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 10_000));

        Refusal(new WordReader(), Package("word/document.xml", Document(nested))).ShouldBe(RefusalReason.LimitExceeded);
    }

    [Fact]
    public void Entities_that_multiply_are_refused()
    {
        var laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + Document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>");

        Refusal(new WordReader(), Package("word/document.xml", laughs)).ShouldBe(RefusalReason.DamagedFile);
    }

    [Fact]
    public void A_row_that_spans_a_million_columns_is_cut()
    {
        var table = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/></w:tcPr>"
            + "<w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        var grid = Read(new WordReader(), Package("word/document.xml", Document(table))).Blocks.ShouldHaveSingleItem()
            .ShouldBeOfType<GridBlock>();

        grid.Rows[0].Count.ShouldBe(DocumentLimits.Default.MaxColumns);
    }

    [Fact]
    public void A_sheet_that_claims_seventeen_billion_cells_is_read_by_the_cells_it_lists()
    {
        var sheet = $"<worksheet xmlns=\"{SheetNamespace}\"><dimension ref=\"A1:XFD1048576\"/><sheetData>"
            + "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>8</v></c></row>"
            + "<row r=\"1048576\"><c r=\"A1048576\"><v>9</v></c><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref=\"C1:XFD1048576\"/></mergeCells></worksheet>";

        var grids = Read(new ExcelReader(), Workbook(sheet)).Blocks.OfType<GridBlock>().ToList();

        grids.Select(grid => grid.Rows.Count).ShouldBe([1, 1]);
        grids[0].Rows[0].Cells.ToArray().Select(cell => cell.Text).ShouldBe(["7", "8"]);
    }

    [Fact]
    public void A_sheet_with_too_many_cells_is_refused()
    {
        var limits = DocumentLimits.Default with { MaxCells = 1000 };
        var rows = string.Concat(Enumerable.Range(1, 200)
            .Select(row => $"<row r=\"{row}\">{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 10))}</row>"));

        Refusal(new ExcelReader(), Workbook($"<worksheet xmlns=\"{SheetNamespace}\"><sheetData>{rows}</sheetData></worksheet>"), limits)
            .ShouldBe(RefusalReason.LimitExceeded);
    }

    [Fact]
    public void An_archive_of_too_many_entries_is_refused()
    {
        var parts = Enumerable.Range(0, 10_001).Select(i => ($"word/media/{i}", "")).ToArray();

        Refusal(new WordReader(), Package("word/document.xml", Document(""), parts)).ShouldBe(RefusalReason.LimitExceeded);
    }

    private static IDocumentReader Reader(string part) =>
        part.StartsWith("xl/", StringComparison.Ordinal) ? new ExcelReader() : new WordReader();

    private static string Document(string body) => $"<w:document xmlns:w=\"{WordNamespace}\"><w:body>{body}</w:body></w:document>";

    private static byte[] Workbook(string sheet) => Package(
        "xl/workbook.xml",
        $"<workbook xmlns=\"{SheetNamespace}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ("xl/worksheets/sheet1.xml", sheet), ("xl/_rels/workbook.xml.rels", Relationships("r1", "worksheet", "worksheets/sheet1.xml")));

    private static string Relationships(string id, string type, string target) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\""
        + $" Target=\"{target}\"/></Relationships>";

    private static byte[] Package(string main, string xml, params (string Name, string Text)[] others)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in others.Append(("_rels/.rels", Relationships("r1", "officeDocument", main))).Append((main, xml)))
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static RefusalReason Refusal(IDocumentReader reader, byte[] bytes, DocumentLimits? limits = null) =>
        Should.Throw<DocumentRefusedException>(() => Read(reader, bytes, limits)).Reason;

    private static DocumentContent Read(IDocumentReader reader, byte[] bytes, DocumentLimits? limits = null) =>
        reader.Read(new DocumentSource(bytes, null), limits ?? DocumentLimits.Default, TestContext.Current.CancellationToken);
}
